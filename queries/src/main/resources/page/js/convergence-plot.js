/** The plot of how alike the Z vectors of an ensemble's networks are, by sparsity. */
import { band, line, sparsityAxis } from "./bands.js";
import { h } from "./dom.js";
import { fixed, percent } from "./format.js";
import { axis, plot, tooltip } from "./plot.js";

/** @param {string} ensemble @param {any[]} every @param {AbortSignal} signal */
export function convergencePlot(ensemble, every, signal) {
  const levels = every.filter((level) => level.cosine.mean !== null);
  return plot({
    title: `Convergence of ${ensemble}`,
    caption: "Mean cosine between the Z vectors of every two networks, with its 95 % bootstrap interval. 1: all networks have the same motif distribution.",
    description: `Mean cosine by sparsity: ${levels.map((l) => `${percent(l.sparsity)} ${fixed(l.cosine.mean)}`).join(", ")}`,
    signal,
    data: {
      columns: [
        { name: "sparsity", show: percent },
        { name: "networks" },
        { name: "with scores" },
        ...["mean cosine", "low", "high"].map((name) => ({ name, show: (value) => fixed(value, 3) })),
        { name: "motifs compared" },
      ],
      rows: levels.map((l) => [l.sparsity, l.networks, l.scored, l.cosine.mean, l.cosine.low, l.cosine.high, l.compared.length]),
    },
    option: (colours) => ({
      grid: { left: 12, right: 22, top: 20, bottom: 34, containLabel: true },
      tooltip: tooltip(colours, ([point]) => tip(levels[point.dataIndex]), { trigger: "axis" }),
      xAxis: sparsityAxis(colours, levels.map((level) => level.sparsity)),
      yAxis: axis(colours, { type: "value", max: 1, interval: 0.25, min: (range) => Math.min(0, Math.floor(4 * range.min) / 4) }),
      series: [
        line("mean cosine", levels.map((level) => level.cosine.mean), { color: colours.accent }),
        band("mean cosine", levels.map((level) => [level.cosine.low, level.cosine.high]), colours.accent, 0.18),
      ],
    }),
  });
}

function tip(level) {
  return [
    h("strong", {}, `sparsity ${percent(level.sparsity)}`),
    h("div", {}, `mean cosine ${fixed(level.cosine.mean, 3)}`),
    level.cosine.low !== null && h("div", {}, `95 % between ${fixed(level.cosine.low, 3)} and ${fixed(level.cosine.high, 3)}`),
    h("div", {}, `${level.scored} networks, ${level.compared.length} motifs`),
  ];
}

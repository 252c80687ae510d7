/** The plot of test error by sparsity, one line for each ensemble with the middle half of its networks. */
import { band, levelsOf, line, sparsityAxis } from "./bands.js";
import { percent, scientific } from "./format.js";
import { axis, plot, tooltip } from "./plot.js";
import { h } from "./dom.js";

const HUES = ["hue-blue", "hue-red", "hue-green", "hue-purple", "hue-orange", "hue-sky", "hue-rose", "hue-grey"];
const DASHES = ["solid", [7, 4], [2, 3]];
const SYMBOLS = ["circle", "triangle", "rect", "diamond"];

/** @param {number} place @returns how the line of an ensemble is drawn */
export function ensembleStyle(place) {
  const color = getComputedStyle(document.documentElement).getPropertyValue(`--${HUES[place % HUES.length]}`).trim();
  return { color, dash: DASHES[Math.floor(place / HUES.length) % 3], symbol: SYMBOLS[place % SYMBOLS.length] };
}

/**
 * @param {{name: string, levels: {sparsity: number, networks: number, testMse: any}[]}[]} ensembles
 * @param {AbortSignal} signal
 * @param {object} [own]
 */
export function lossPlot(ensembles, signal, own = {}) {
  const tested = ensembles.filter((ensemble) => ensemble.levels.some((level) => level.testMse));
  const levels = levelsOf(tested.flatMap((ensemble) => ensemble.levels.map((level) => level.sparsity)));
  const at = (ensemble, sparsity) => ensemble.levels.find((level) => level.sparsity === sparsity)?.testMse ?? null;
  const rows = tested.flatMap(({ name, levels: list }) =>
    list.map(({ sparsity, networks, testMse: m }) => [name, sparsity, networks, m?.min, m?.q1, m?.median, m?.q3, m?.max].map((v) => v ?? null)),
  );
  return tested.length > 0 && plot({
    title: tested.length === 1 ? `Loss of ${tested[0].name} by sparsity` : "Loss by sparsity",
    caption: "Median test MSE of scaled outputs; the band holds the middle half of the networks.",
    description: rows.length ? `Median test error of ${tested.map((e) => e.name).join(", ")} over ${levels.length} sparsities` : "No test errors",
    signal,
    data: {
      columns: [{ name: "ensemble", text: true }, { name: "sparsity", show: percent }, { name: "networks" }, ...["least", "q1", "median", "q3", "greatest"].map((name) => ({ name, show: scientific }))],
      rows,
    },
    option: (colours) => ({
      legend: tested.length > 1 ? { data: tested.map((e) => e.name), textStyle: { color: colours.ink }, icon: "roundRect", itemHeight: 8, top: 0, type: "scroll" } : { show: false },
      grid: { left: 12, right: 22, top: tested.length > 1 ? 40 : 20, bottom: 34, containLabel: true },
      tooltip: tooltip(colours, (points) => tip(levels, tested, points, at), { trigger: "axis" }),
      xAxis: sparsityAxis(colours, levels),
      yAxis: axis(colours, { type: "log", axisLabel: { formatter: (v) => scientific(v).replace(/^1\.00 · /, "") } }),
      series: tested.flatMap((ensemble, i) => {
        const spread = levels.map((sparsity) => at(ensemble, sparsity));
        const style = ensembleStyle(i);
        return [
          line(ensemble.name, spread.map((s) => s?.median ?? null), style),
          band(ensemble.name, spread.map((s) => [s?.q1 ?? null, s?.q3 ?? null]), style.color),
        ];
      }),
    }),
    ...own,
  });
}

function tip(levels, tested, points, at) {
  const sparsity = levels[points[0].dataIndex];
  return [
    h("strong", {}, `sparsity ${percent(sparsity)}`),
    tested.map((ensemble) => {
      const spread = at(ensemble, sparsity);
      return spread && h("div", {}, `${ensemble.name}: ${scientific(spread.median)} (${scientific(spread.q1)} to ${scientific(spread.q3)}; ${spread.n})`);
    }),
  ];
}

/** The plot of Z by sparsity, one line for each motif with the middle half of the networks, and its legend of pictures. */
import { band, line, sparsityAxis } from "./bands.js";
import { h, replace } from "./dom.js";
import { fixed, percent } from "./format.js";
import { motifPicture } from "./motif-picture.js";
import { axis, plot, tooltip } from "./plot.js";
import { motifStyle } from "./theme.js";

const PLOT_PIXELS = 300;
const LABEL_PIXELS = 15;

/**
 * @param {object} parts
 * @param {string} parts.ensemble
 * @param {string[]} parts.names motifs
 * @param {any[]} parts.levels with sparsity and spread by motif
 * @param {Map<string, any>} parts.all
 * @param {string} parts.settings as text
 * @param {AbortSignal} parts.signal
 */
export function profilePlot({ ensemble, names, levels: every, all, settings, signal }) {
  const levels = every.filter((level) => names.some((name) => level.spread[name]));
  const shown = new Set(names);
  let chart = null;
  const figure = plot({
    title: `Z-scores of ${ensemble} by sparsity`,
    caption: `Median over the networks; the band holds the middle half of them. 0 is chance. ${settings}`,
    description: describe(names, levels),
    height: 420,
    wide: "wide",
    signal,
    ready: (made) => (chart = made),
    data: dataOf(names, levels),
    option: (colours, narrow) => option(colours, narrow, names.filter((name) => shown.has(name)), names, levels),
  });
  const chips = h("div", { class: "chips", role: "group", "aria-label": "Motifs shown" });
  const draw = () => {
    replace(chips, names.map((name, place) => chip(name, place)), names.length > 1 && h("button", { type: "button", class: "chip", onclick: toggleAll }, h("span", {}, shown.size ? "none" : "all")));
    figure.redraw();
  };
  const toggleAll = () => {
    const fill = shown.size === 0;
    shown.clear();
    fill && names.forEach((name) => shown.add(name));
    draw();
  };
  const chip = (name, place) => {
    const last = levels.map((level) => level.spread[name]).filter(Boolean).at(-1);
    const button = h(
      "button",
      {
        type: "button",
        class: `chip ${motifStyle(name, place).hue}`,
        "data-motif": name,
        "aria-pressed": String(shown.has(name)),
        title: all.get(name)?.description,
        onclick: () => {
          shown.delete(name) || shown.add(name);
          draw();
          chips.querySelector(`[data-motif="${CSS.escape(name)}"]`)?.focus();
        },
        onpointerenter: () => chart?.dispatchAction({ type: "highlight", seriesName: name }),
        onpointerleave: () => chart?.dispatchAction({ type: "downplay", seriesName: name }),
      },
      all.has(name) && motifPicture(all.get(name).connections),
      h("span", {}, name),
      h("span", { class: "number" }, last ? fixed(last.median, 1) : "–"),
    );
    return button;
  };
  figure.insertBefore(chips, figure.querySelector(".plot"));
  draw();
  return figure;
}

function option(colours, narrow, shown, names, levels) {
  const style = (name) => motifStyle(name, names.indexOf(name));
  const spread = (name) => levels.map((level) => level.spread[name] ?? null);
  const lifts = labelLifts(shown.map((name) => [name, spread(name).findLast((one) => one !== null)?.median ?? 0]), levels, shown);
  return {
    grid: { left: 12, right: narrow ? 14 : 110, top: 26, bottom: 34, containLabel: true },
    tooltip: tooltip(colours, (point) => tip(point, levels), { trigger: "item" }),
    xAxis: sparsityAxis(colours, levels.map((level) => level.sparsity)),
    yAxis: axis(colours, { type: "value", name: "Z" }),
    series: shown.flatMap((name) => [
      line(name, labelled(spread(name), narrow ? null : { show: true, position: "right", distance: 8, offset: [0, lifts.get(name)], formatter: name, color: style(name).color }), style(name), {
        triggerLineEvent: true,
        markLine: name === shown[0] ? { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: colours.soft, type: "solid", width: 1 }, data: [{ yAxis: 0 }] } : undefined,
      }),
      band(name, spread(name).map((s) => [s?.q1 ?? null, s?.q3 ?? null]), style(name).color, shown.length > 8 ? 0.06 : shown.length > 4 ? 0.1 : 0.2),
    ]),
  };
}

/**
 * How far each label is moved from the end of its line, so that none lies on another.
 * @param {[string, number][]} ends last median of each line
 */
function labelLifts(ends, levels, shown) {
  const quartiles = levels.flatMap((level) => shown.flatMap((name) => (level.spread[name] ? [level.spread[name].q1, level.spread[name].q3] : [])));
  const pixels = PLOT_PIXELS / (Math.max(0, ...quartiles) - Math.min(0, ...quartiles) || 1);
  const lifts = new Map();
  let free = -Infinity;
  for (const [name, median] of [...ends].sort(([, a], [, b]) => b - a)) {
    const place = Math.max(-median * pixels, free);
    lifts.set(name, place + median * pixels);
    free = place + LABEL_PIXELS;
  }
  return lifts;
}

/** Medians, the last of which has a label. */
function labelled(spread, label) {
  const last = spread.findLastIndex((one) => one !== null);
  return spread.map((one, i) => (one && i === last && label ? { value: one.median, label } : one?.median ?? null));
}

function tip(point, levels) {
  const level = levels[point.dataIndex];
  const spread = level?.spread[point.seriesName];
  return spread
    ? [
        h("strong", {}, point.seriesName),
        h("div", {}, `sparsity ${percent(level.sparsity)}, ${spread.n} networks`),
        h("div", {}, `median Z ${fixed(spread.median)}`),
        h("div", {}, `half between ${fixed(spread.q1)} and ${fixed(spread.q3)}`),
        h("div", {}, `all between ${fixed(spread.min)} and ${fixed(spread.max)}`),
      ]
    : h("strong", {}, point.seriesName);
}

function describe(names, levels) {
  const last = levels.at(-1);
  const told = names.map((name) => last?.spread[name] && `${name} ${fixed(last.spread[name].median, 1)}`).filter(Boolean);
  return `Median Z by motif over ${levels.length} sparsities; at ${percent(last?.sparsity)}: ${told.join(", ")}`;
}

function dataOf(names, levels) {
  return {
    columns: [
      { name: "sparsity", show: percent },
      { name: "motif", text: true },
      { name: "networks" },
      ...["mean Z", "sd", "least", "q1", "median", "q3", "greatest"].map((name) => ({ name, show: fixed })),
    ],
    rows: levels.flatMap((level) =>
      names.map((name) => {
        const s = level.spread[name];
        return [level.sparsity, name, s?.n ?? 0, s?.mean, s?.sd, s?.min, s?.q1, s?.median, s?.q3, s?.max].map((value) => value ?? null);
      }),
    ),
  };
}

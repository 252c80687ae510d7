/** Z of two ensembles motif by motif: every network a dot, the middle half a bar, the median a line. */
import { h } from "./dom.js";
import { fixed, percent } from "./format.js";
import { ensembleStyle } from "./loss.js";
import { motifPicture } from "./motif-picture.js";
import { axis, plot, tooltip } from "./plot.js";

/**
 * @param {object} parts
 * @param {string[]} parts.names of the two ensembles
 * @param {any[]} parts.levels of the two: ids, z, spread
 * @param {number} parts.sparsity
 * @param {string} parts.settings as text
 * @param {Map<string, any>} parts.all motifs
 * @param {AbortSignal} parts.signal
 */
export function comparePlot({ names, levels, sparsity, settings, all, signal }) {
  const motifs = Object.keys(levels[0].spread).filter((motif) => levels.some((level) => level.spread[motif]));
  const pictures = h("div", { class: "chips" }, motifs.map((motif) => h("span", { class: "named" }, all.has(motif) && motifPicture(all.get(motif).connections), h("span", {}, motif))));
  const figure = plot({
    title: `${names[0]} against ${names[1]} at ${percent(sparsity)}`,
    caption: `Z by motif; every dot is a network, the bar holds the middle half, its line is the median. 0 is chance. ${settings}`,
    description: motifs.map((motif) => `${motif}: ${levels.map((level, i) => `${names[i]} ${fixed(level.spread[motif]?.median, 1)}`).join(", ")}`).join("; "),
    height: 90 + 44 * motifs.length,
    wide: "wide",
    signal,
    data: {
      columns: [{ name: "motif", text: true }, ...names.flatMap((name) => ["n", "q1", "median", "q3"].map((part) => ({ name: `${name} ${part}`, show: part === "n" ? String : fixed })))],
      rows: motifs.map((motif) => [motif, ...levels.flatMap(({ spread: { [motif]: s } }) => [s?.n ?? 0, s?.q1 ?? null, s?.median ?? null, s?.q3 ?? null])]),
    },
    option: (colours) => ({
      legend: { data: names, top: 0, textStyle: { color: colours.ink }, icon: "roundRect", itemHeight: 8 },
      grid: { left: 12, right: 22, top: 34, bottom: 24, containLabel: true },
      tooltip: tooltip(colours, (point) => [h("strong", {}, point.data?.id ?? point.seriesName), h("div", {}, `${point.name}: Z ${fixed(point.data?.z)}`)], { trigger: "item" }),
      yAxis: axis(colours, { type: "category", inverse: true, data: motifs, splitLine: { show: true, lineStyle: { color: colours.line } }, axisLabel: { color: colours.ink } }),
      xAxis: axis(colours, { type: "value", name: "Z", nameLocation: "end" }),
      series: levels.flatMap((level, i) => groupSeries(names[i], level, motifs, i, colours)),
    }),
  });
  figure.insertBefore(pictures, figure.querySelector(".plot"));
  return figure;
}

/** The dots and the bar of one ensemble, a little above or below the middle of each row. */
function groupSeries(name, level, motifs, place, colours) {
  const { color } = ensembleStyle(place);
  const shift = (place - 0.5) * 18;
  const columns = Object.keys(level.spread);
  const dots = level.ids.flatMap((id, row) =>
    motifs.map((motif, m) => ({ z: level.z[row][columns.indexOf(motif)], m, id, name: motif })).filter(({ z }) => z !== null && z !== undefined),
  );
  return [
    {
      type: "scatter",
      name,
      z: 3,
      symbolSize: dots.length > 600 ? 3 : 5,
      symbolOffset: [0, shift],
      itemStyle: { color, opacity: dots.length > 600 ? 0.35 : 0.6 },
      data: dots.map(({ z, m, id, name: motif }) => ({ value: [z, m], z, id, name: motif })),
    },
    {
      type: "custom",
      name,
      z: 2,
      silent: true,
      tooltip: { show: false },
      itemStyle: { color },
      encode: { x: [0, 1, 2], y: 3 },
      data: motifs.map((motif, m) => [level.spread[motif]?.q1, level.spread[motif]?.median, level.spread[motif]?.q3, m]).filter(([q1]) => q1 !== undefined),
      renderItem: (_, api) => {
        const [low, y] = api.coord([api.value(0), api.value(3)]);
        const [middle] = api.coord([api.value(1), 0]);
        const [high] = api.coord([api.value(2), 0]);
        const top = y + shift - 7;
        return {
          type: "group",
          children: [
            { type: "rect", shape: { x: low, y: top, width: Math.max(1, high - low), height: 14, r: 3 }, style: { fill: color, opacity: 0.2 } },
            { type: "rect", shape: { x: middle - 1, y: top - 1, width: 2.5, height: 16 }, style: { fill: color, stroke: colours.card, lineWidth: 0 } },
          ],
        };
      },
    },
  ];
}

/** A plot by ECharts in its frame. */
import { download, downloadText, fileName } from "./download.js";
import { figure } from "./figure.js";
import { h } from "./dom.js";
import { onThemeChange, theme } from "./theme.js";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const library = import("../echarts/echarts.esm.min.js");

/**
 * @param {object} parts
 * @param {string} parts.title
 * @param {any} [parts.caption]
 * @param {string} parts.description the plot in words, for who does not see it
 * @param {(theme: import("./theme.js").Theme, narrow: boolean) => object} parts.option
 * @param {import("./figure.js").Data} parts.data
 * @param {AbortSignal} parts.signal ends the plot
 * @param {number} [parts.height] in pixels
 * @param {any} [parts.controls]
 * @param {string} [parts.wide]
 * @param {(chart: any) => void} [parts.ready]
 * @returns {HTMLElement & {redraw?: () => void}}
 */
export function plot({ title, caption, description, option, data, signal, height = 320, controls, wide, ready }) {
  const box = h("div", { class: "plot", role: "img", "aria-label": description });
  box.style.height = `${height}px`;
  let chart = null;
  const whole = () => ({ ...basis(theme()), ...option(theme(), box.clientWidth < 520) });
  const redraw = () => chart?.setOption(whole(), true);
  const frame = figure({
    title,
    caption,
    body: box,
    data,
    controls,
    wide,
    exports: {
      PNG: () => savePng(chart, title),
      SVG: () => saveSvg(whole(), box, title),
    },
  });
  const start = (echarts) => {
    chart = echarts.init(box, null, { renderer: "canvas" });
    redraw();
    ready?.(chart);
  };
  library.then((echarts) => signal.aborted || watch(box, () => (chart ? resized(chart, redraw) : start(echarts)), signal));
  onThemeChange(redraw, signal);
  signal.addEventListener("abort", () => chart?.dispose());
  return Object.assign(frame, { redraw });
}

function resized(chart, redraw) {
  chart.resize();
  redraw();
}

/** Calls when the box has a width, and when that changes: a plot cannot be laid out before it stands in the page. */
function watch(box, changed, signal) {
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (box.clientWidth > 0 && box.clientWidth !== width) {
      width = box.clientWidth;
      changed();
    }
  });
  observer.observe(box);
  signal.addEventListener("abort", () => observer.disconnect());
}

function savePng(chart, title) {
  const canvas = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: theme().card });
  canvas.toBlob((blob) => download(`${fileName(title)}.png`, blob));
}

async function saveSvg(option, box, title) {
  const echarts = await library;
  const size = { width: box.clientWidth, height: box.clientHeight };
  const drawn = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  drawn.setOption({ ...option, backgroundColor: theme().card });
  downloadText(`${fileName(title)}.svg`, drawn.renderToSVGString(), "image/svg+xml");
  drawn.dispose();
}

function basis(colours) {
  return {
    textStyle: { fontFamily: FONT, color: colours.ink },
    animation: false,
    grid: { left: 12, right: 18, top: 34, bottom: 10, containLabel: true },
  };
}

/**
 * An axis in the calm style of all plots.
 * @param {import("./theme.js").Theme} colours
 * @param {object} own
 */
export function axis(colours, own) {
  return {
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.line } },
    nameTextStyle: { color: colours.soft, align: "left", padding: [0, 0, 0, -8] },
    ...own,
    axisLabel: { color: colours.soft, hideOverlap: true, ...own.axisLabel },
  };
}

/**
 * What hovers over a point, built of elements because the page allows no style inside markup.
 * @param {import("./theme.js").Theme} colours
 * @param {(parameters: any) => any} content children of the box
 */
export function tooltip(colours, content, own = {}) {
  return {
    backgroundColor: colours.card,
    borderColor: colours.line,
    textStyle: { color: colours.ink, fontSize: 13 },
    confine: true,
    ...own,
    formatter: (parameters) => h("div", { class: "tip" }, content(parameters)),
  };
}

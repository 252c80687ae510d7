/** A matrix of similarities as a heat map with its clustering, on one canvas: 350 x 350 cells are one picture. */
import { h, replace } from "./dom.js";
import { fixed } from "./format.js";
import { onThemeChange, theme } from "./theme.js";

const TREE = 64;
const NAMES = 150;
const NAMED = 40;

/**
 * @typedef {object} Matrix
 * @property {string[]} ids
 * @property {(number|null)[][]} values in [-1, 1]
 * @property {number[]} order of the rows from top to bottom
 * @property {{a: number, b: number, height: number}[]} merges clusters in the order in which they join; numbers below the
 *     number of rows are rows, the others the results of earlier merges; empty where nothing is clustered
 */

/** @param {Matrix} matrix @param {AbortSignal} signal @param {(id: string) => void} open */
export function heatMap(matrix, signal, open) {
  const canvas = h("canvas", { role: "img", "aria-label": describe(matrix) });
  const said = h("p", { class: "soft", "aria-live": "polite" }, "Point at a cell to read it; click opens the network of its row.");
  const box = h("div", { class: "matrix" }, canvas);
  const drawing = new Drawing(matrix, canvas, box);
  const observer = new ResizeObserver(() => drawing.draw());
  observer.observe(box);
  signal.addEventListener("abort", () => observer.disconnect());
  onThemeChange(() => drawing.draw(), signal);
  canvas.addEventListener("pointermove", (event) => {
    const cell = drawing.cell(event.offsetX, event.offsetY);
    cell && replace(said, h("strong", {}, matrix.ids[cell.row]), " and ", h("strong", {}, matrix.ids[cell.column]), `: ${fixed(matrix.values[cell.row][cell.column], 3)}`);
  });
  canvas.addEventListener("click", (event) => {
    const cell = drawing.cell(event.offsetX, event.offsetY);
    cell && open(matrix.ids[cell.row]);
  });
  return { element: h("div", {}, box, scale(signal), said), canvas };
}

/** @param {Matrix} matrix */
function describe({ ids, values }) {
  const all = values.flatMap((row, i) => row.slice(i + 1)).filter((value) => value !== null);
  const mean = all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
  return `Similarity of ${ids.length} networks: mean ${fixed(mean, 3)}, from ${fixed(Math.min(...all), 3)} to ${fixed(Math.max(...all), 3)}`;
}

class Drawing {
  constructor(matrix, canvas, box) {
    Object.assign(this, { matrix, canvas, box });
  }

  draw() {
    const size = this.matrix.order.length;
    const names = size <= NAMED && this.box.clientWidth > 480 ? NAMES : 0;
    const width = Math.min(this.box.clientWidth, 640 + names);
    if (!width) {
      return;
    }
    this.side = width - TREE - names;
    const ratio = devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = this.side * ratio;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${this.side}px`;
    const context = this.canvas.getContext("2d");
    context.scale(ratio, ratio);
    this.cells(context);
    this.tree(context);
    names && this.names(context);
  }

  names(context) {
    const { order, ids } = this.matrix;
    context.fillStyle = theme().ink;
    context.font = "12px system-ui, sans-serif";
    context.textBaseline = "middle";
    order.forEach((row, place) => context.fillText(ids[row], TREE + this.side + 8, ((place + 0.5) * this.side) / order.length, NAMES - 10));
  }

  cells(context) {
    const { order, values } = this.matrix;
    const size = order.length;
    const picture = document.createElement("canvas");
    picture.width = picture.height = size;
    const pixels = picture.getContext("2d");
    const image = pixels.createImageData(size, size);
    const colour = colourScale(theme());
    order.forEach((row, r) => order.forEach((column, c) => image.data.set(colour(values[row][column]), 4 * (r * size + c))));
    pixels.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(picture, TREE, 0, this.side, this.side);
  }

  tree(context) {
    const { order, merges } = this.matrix;
    const size = order.length;
    const y = Array(size);
    order.forEach((row, place) => (y[row] = ((place + 0.5) * this.side) / size));
    const highest = Math.max(1e-12, ...merges.map((merge) => merge.height));
    const x = (height) => TREE - 6 - (TREE - 12) * (height / highest);
    const heights = Array(size).fill(0);
    context.strokeStyle = theme().soft;
    context.lineWidth = size > 100 ? 0.5 : 1;
    context.beginPath();
    merges.forEach(({ a, b, height }, i) => {
      context.moveTo(x(heights[a]), y[a]);
      context.lineTo(x(height), y[a]);
      context.lineTo(x(height), y[b]);
      context.lineTo(x(heights[b]), y[b]);
      y[size + i] = (y[a] + y[b]) / 2;
      heights[size + i] = height;
    });
    context.stroke();
  }

  cell(x, y) {
    const size = this.matrix.order.length;
    const [column, row] = [Math.floor(((x - TREE) * size) / this.side), Math.floor((y * size) / this.side)];
    const inside = column >= 0 && column < size && row >= 0 && row < size;
    return inside ? { row: this.matrix.order[row], column: this.matrix.order[column] } : null;
  }
}

/** From -1 over 0 to 1; grey where there is no value. */
function colourScale(colours) {
  const [low, middle, high, none] = [colours.negative, colours.zero, colours.positive, colours.line].map(rgb);
  return (value) => {
    if (value === null || value === undefined) {
      return [...none, 255];
    }
    const end = value < 0 ? low : high;
    const share = Math.min(1, Math.abs(value));
    return [...middle.map((part, i) => Math.round(part + share * (end[i] - part))), 255];
  };
}

function rgb(hex) {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
}

function scale(signal) {
  const canvas = h("canvas", { width: 201, height: 1, "aria-hidden": "true" });
  const draw = () => {
    const colour = colourScale(theme());
    const context = canvas.getContext("2d");
    const image = context.createImageData(201, 1);
    for (let i = 0; i <= 200; i++) {
      image.data.set(colour(i / 100 - 1), 4 * i);
    }
    context.putImageData(image, 0, 0);
  };
  draw();
  onThemeChange(draw, signal);
  return h("div", { class: "scale" }, "−1 opposite", canvas, "1 the same direction");
}

/** The frame of every plot: title, what it shows in words, exports, and the data behind it as a table and as CSV. */
import { h } from "./dom.js";
import { csv, download, downloadText, fileName } from "./download.js";
import { table } from "./table.js";

/**
 * @typedef {object} Data
 * @property {import("./table.js").Column[]} columns
 * @property {any[][]} rows
 */

/**
 * @param {object} parts
 * @param {string} parts.title
 * @param {any} [parts.caption] how to read it
 * @param {HTMLElement} parts.body the plot
 * @param {Data} parts.data
 * @param {Record<string, () => void>} parts.exports what a button of each name does
 * @param {any} [parts.controls] beside the title
 * @param {string} [parts.wide] "wide" where it takes a whole row
 */
export function figure({ title, caption, body, data, exports, controls, wide }) {
  const name = fileName(title);
  const rows = h("details", {}, h("summary", {}, "Data"));
  rows.addEventListener("toggle", () => rows.children.length < 2 && rows.append(table(data.columns, data.rows, title)));
  const save = () =>
    downloadText(`${name}.csv`, csv(data.columns.map((column) => column.name), data.rows), "text/csv;charset=utf-8");
  const buttons = Object.entries({ ...exports, CSV: save }).map(([label, act]) =>
    h("button", { type: "button", class: "small", title: `Save as ${label}`, "aria-label": `Save ${title} as ${label}`, onclick: act }, label),
  );
  return h(
    "figure",
    { class: `card ${wide ?? ""}` },
    h("div", { class: "head" }, h("h2", {}, title), controls, h("div", { class: "exports" }, buttons)),
    caption && h("figcaption", { class: "soft" }, caption),
    body,
    rows,
  );
}

/** Saves a canvas as PNG. @param {HTMLCanvasElement} canvas @param {string} title */
export function savePng(canvas, title) {
  canvas.toBlob((blob) => download(`${fileName(title)}.png`, blob));
}

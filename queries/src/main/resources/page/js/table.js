/** Tables of data: what a plot shows, for reading, for screen readers and for CSV. */
import { h } from "./dom.js";

/**
 * @typedef {object} Column
 * @property {string} name
 * @property {(value: any) => any} [show] the value as text or element; as it is by default
 * @property {boolean} [text] whether it is aligned as text
 */

/**
 * @param {Column[]} columns
 * @param {any[][]} rows
 * @param {string} caption
 * @param {number} [most] rows at most
 */
export function table(columns, rows, caption, most = 500) {
  const head = h("tr", {}, columns.map((column) => h("th", { scope: "col", class: column.text && "text" }, column.name)));
  const body = rows.slice(0, most).map((row) => h("tr", {}, row.map((value, i) => dataCell(columns[i], value))));
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", {}, h("caption", { class: "hidden" }, caption), h("thead", {}, head), h("tbody", {}, body)),
    rows.length > most && h("p", { class: "soft" }, `The first ${most} of ${rows.length} rows; the CSV has all.`),
  );
}

function dataCell(column, value) {
  const shown = column.show ? column.show(value) : value;
  return h("td", { class: column.text && "text" }, shown === null || shown === undefined ? "–" : shown);
}

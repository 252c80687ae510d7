/** Numbers as people read them. */

const RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @param {number|null|undefined} sparsity in [0, 1] */
export function percent(sparsity) {
  return sparsity === null || sparsity === undefined ? "–" : `${trimmed(100 * sparsity, 2)} %`;
}

/** @param {number} value @param {number} digits at most, after the point */
export function trimmed(value, digits) {
  return String(Number(value.toFixed(digits)));
}

/** @param {number|null|undefined} value with a fixed number of digits */
export function fixed(value, digits = 2) {
  return value === null || value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits).replace("-", "−");
}

/** @param {number|null|undefined} value of an error, over many powers of ten */
export function scientific(value) {
  if (value === null || value === undefined) {
    return "–";
  }
  const [digits, power] = value.toExponential(2).split("e");
  return `${digits} · 10${[...power.replace("+", "")].map((sign) => RAISED["-0123456789".indexOf(sign)]).join("")}`;
}

/** @param {number|null|undefined} value */
export function whole(value) {
  return value === null || value === undefined ? "–" : value.toLocaleString("en").replaceAll(",", "\u202f");
}

/** @param {number|null|undefined} seconds */
export function duration(seconds) {
  if (seconds === null || seconds === undefined) {
    return "";
  }
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : minutes ? `${minutes} min` : `${Math.round(seconds)} s`;
}

/** @param {number|null|undefined} p */
export function probability(p) {
  return p === null || p === undefined ? "–" : p < 0.001 ? p.toExponential(1) : p.toFixed(3);
}

/** @param {string} iso time in UTC */
export function time(iso) {
  return iso ? new Date(iso).toLocaleString() : "–";
}

/** @param {number} count @param {string} one @param {string} [many] */
export function plural(count, one, many = `${one}s`) {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

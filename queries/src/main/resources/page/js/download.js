/** Files that the page makes. */

/** @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} name @param {string} text @param {string} type */
export function downloadText(name, text, type) {
  download(name, new Blob([text], { type }));
}

/**
 * RFC 4180, with a header.
 * @param {string[]} columns
 * @param {any[][]} rows
 */
export function csv(columns, rows) {
  return [columns, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that every file system takes. @param {string} text */
export function fileName(text) {
  return text.replace(/[^A-Za-z0-9_.@-]+/g, "-").replace(/^-+|-+$/g, "") || "motifbase";
}

/** Colours of plots, read from the style sheet so that light and dark are said once. */

/** @typedef {Record<string, string>} Theme */

const NAMES = ["paper", "card", "ink", "soft", "line", "accent", "positive", "negative", "zero"];

/** Hue by the shape of the motif, dashes by its size: both families and single lines stay apart without colour. */
const MOTIFS = {
  edges: ["hue-grey", "solid", "circle"],
  diverging2: ["hue-blue", "solid", "circle"],
  diverging3: ["hue-blue", [7, 4], "emptyCircle"],
  converging2: ["hue-red", "solid", "triangle"],
  converging3: ["hue-red", [7, 4], "emptyTriangle"],
  chain2: ["hue-green", "solid", "rect"],
  chain3: ["hue-green", [7, 4], "emptyRect"],
  bifan: ["hue-purple", "solid", "diamond"],
  biparallel: ["hue-orange", "solid", "path://M-1,-1L1,-1L0,1Z"],
  in1out2: ["hue-sky", [2, 3], "circle"],
  in2out1: ["hue-rose", [2, 3], "triangle"],
  convergingChain: ["hue-brown", [2, 3], "rect"],
  divergingChain: ["hue-olive", [2, 3], "rect"],
  zigzag: ["hue-grey", [2, 3], "diamond"],
};
const OTHERS = ["hue-blue", "hue-red", "hue-green", "hue-purple", "hue-orange", "hue-sky", "hue-rose", "hue-grey"];

/** @returns {Theme} the colours that are in force now */
export function theme() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/**
 * How the line of a motif is drawn.
 * @param {string} motif
 * @param {number} [place] among the others that have no style of their own
 */
export function motifStyle(motif, place = 0) {
  const [hue, dash, symbol] = MOTIFS[motif] ?? [OTHERS[place % OTHERS.length], [4, 2, 1, 2], "circle"];
  return { color: getComputedStyle(document.documentElement).getPropertyValue(`--${hue}`).trim(), dash, symbol, hue };
}

/**
 * Calls when light turns to dark or back.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function onThemeChange(changed, signal) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal });
}

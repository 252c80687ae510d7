/** A motif class drawn from its connections: neurons in columns by depth, arrows from left to right. */
import { svg } from "./dom.js";

const WIDTH = 64;
const HEIGHT = 40;
const RADIUS = 4.2;

/** @param {string} connections such as "0->1, 0->2" @returns {[number, number][]} */
export function pairs(connections) {
  return connections.split(",").map((pair) => /** @type {any} */ (pair.trim().split("->").map(Number)));
}

/**
 * Where each neuron stands. A neuron is one column right of the last that leads to it; where there is a cycle, all stand on
 * a circle.
 * @param {[number, number][]} edges
 * @returns {{x: number, y: number}[]}
 */
export function places(edges) {
  const size = 1 + Math.max(...edges.flat());
  const depth = depths(edges, size);
  if (!depth) {
    return Array.from({ length: size }, (_, i) => {
      const angle = Math.PI * (2 * i / size - 0.75);
      return { x: WIDTH / 2 + 15 * Math.cos(angle), y: HEIGHT / 2 + 14 * Math.sin(angle) };
    });
  }
  const columns = 1 + Math.max(...depth);
  const taken = Array(columns).fill(0);
  const sizes = Array.from({ length: columns }, (_, c) => depth.filter((d) => d === c).length);
  const ranks = depth.map((d) => taken[d]++);
  return depth.map((d, i) => ({
    x: 8 + (WIDTH - 16) * (columns === 1 ? 0.5 : d / (columns - 1)),
    y: HEIGHT / 2 + (ranks[i] - (sizes[d] - 1) / 2) * (sizes[d] > 2 ? 13 : 21),
  }));
}

function depths(edges, size) {
  const depth = Array(size).fill(0);
  for (let round = 0; round <= size; round++) {
    let moved = false;
    for (const [from, to] of edges) {
      if (depth[to] < depth[from] + 1) {
        depth[to] = depth[from] + 1;
        moved = true;
      }
    }
    if (!moved) {
      return pulled(depth, edges);
    }
  }
  return null;
}

/** A source stands just before the first neuron that it leads to, so that arrows join neighbouring columns. */
function pulled(depth, edges) {
  return depth.map((d, i) => {
    const targets = edges.filter(([from]) => from === i).map(([, to]) => depth[to]);
    const isSource = !edges.some(([, to]) => to === i);
    return isSource && targets.length ? Math.min(...targets) - 1 : d;
  });
}

/**
 * @param {string} connections
 * @param {string} [label] for screen readers; a picture beside its name needs none
 */
export function motifPicture(connections, label) {
  const edges = pairs(connections);
  const at = places(edges);
  return svg(
    "svg",
    {
      class: "motif",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: label ? "img" : null,
      "aria-label": label,
      "aria-hidden": label ? null : "true",
    },
    edges.map(([from, to]) => arrow(at[from], at[to])),
    at.map(({ x, y }) => svg("circle", { cx: x, cy: y, r: RADIUS })),
  );
}

function arrow(from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - ux * (RADIUS + 1.2), y: to.y - uy * (RADIUS + 1.2) };
  const base = { x: tip.x - 5 * ux, y: tip.y - 5 * uy };
  const wing = (side) => `${base.x - side * 2.6 * uy},${base.y + side * 2.6 * ux}`;
  return [
    svg("line", { x1: from.x, y1: from.y, x2: base.x, y2: base.y }),
    svg("polygon", { points: `${tip.x},${tip.y} ${wing(1)} ${wing(-1)}` }),
  ];
}

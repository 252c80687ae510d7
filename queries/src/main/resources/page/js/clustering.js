/** Cosine similarity of vectors, and their clustering by average linkage (UPGMA, Sokal and Michener 1958). */

/** @typedef {{first: number, second: number, height: number}} Merge */

/**
 * Over the places where every vector has a number.
 * @param {(number|null)[][]} vectors
 * @returns {(number|null)[][]} null where a vector has no length
 */
export function cosines(vectors) {
  const places = (vectors[0] ?? []).map((_, i) => i).filter((i) => vectors.every((vector) => vector[i] !== null));
  const rows = vectors.map((vector) => places.map((i) => vector[i]));
  const lengths = rows.map((row) => Math.hypot(...row));
  return rows.map((a, i) =>
    rows.map((b, j) => {
      const product = a.reduce((sum, value, k) => sum + value * b[k], 0);
      const length = lengths[i] * lengths[j];
      return length === 0 ? null : Math.max(-1, Math.min(1, product / length));
    }),
  );
}

/**
 * Joins the two closest clusters until one is left. The distance of two is the mean over their pairs of rows.
 * Time O(rows^2) where few nearest neighbours change at each step, O(rows^3) at worst.
 * @param {(number|null)[][]} similarity symmetric
 * @returns {Merge[]} in order of height; numbers below the number of rows are rows, the others earlier merges
 */
export function averageLinkage(similarity) {
  const size = similarity.length;
  const distance = similarity.map((row) => Float64Array.from(row, (value) => 1 - (value ?? 0)));
  const count = Array(size).fill(1);
  const name = Array.from({ length: size }, (_, i) => i);
  const live = new Set(name);
  const nearest = name.map((i) => closest(i, live, distance));
  const merges = [];
  while (live.size > 1) {
    let a = -1;
    for (const i of live) {
      if (a < 0 || distance[i][nearest[i]] < distance[a][nearest[a]]) {
        a = i;
      }
    }
    const b = nearest[a];
    merges.push({ first: name[a], second: name[b], height: distance[a][b] });
    live.delete(b);
    for (const i of live) {
      if (i !== a) {
        const mean = (count[a] * distance[i][a] + count[b] * distance[i][b]) / (count[a] + count[b]);
        distance[i][a] = mean;
        distance[a][i] = mean;
      }
    }
    count[a] += count[b];
    name[a] = size + merges.length - 1;
    for (const i of live) {
      if (i === a || nearest[i] === a || nearest[i] === b) {
        nearest[i] = closest(i, live, distance);
      }
    }
  }
  return merges;
}

function closest(row, live, distance) {
  let best = -1;
  for (const other of live) {
    if (other !== row && (best < 0 || distance[row][other] < distance[row][best])) {
      best = other;
    }
  }
  return best;
}

/**
 * Rows in the order of the tree's leaves.
 * @param {Merge[]} merges
 * @param {number} size rows
 */
export function leafOrder(merges, size) {
  const leaves = Array.from({ length: size }, (_, i) => [i]);
  merges.forEach(({ first, second }, i) => (leaves[size + i] = [...leaves[first], ...leaves[second]]));
  return leaves.at(-1) ?? [];
}

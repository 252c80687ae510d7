/**
 * The cosine of every two vectors, over the places where all have a number: those by which the server clusters them.
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

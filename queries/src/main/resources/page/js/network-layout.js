/** Where the neurons of a network stand: layers as columns, in each the neurons that take part most at the top. */

/**
 * @typedef {object} Graph
 * @property {number[]} layers of each neuron by index
 * @property {number} firstBias
 * @property {string[]} [names]
 * @property {number} total
 * @property {number[]} sources
 * @property {number[]} targets
 * @property {number[]} weights
 */

/**
 * @typedef {object} Layout
 * @property {Float64Array} x by neuron, in [0, 1]
 * @property {Float64Array} y by neuron, in [0, 1]
 * @property {number[][]} columns neurons of each layer from top to bottom
 */

/**
 * @param {Graph} graph
 * @param {Map<number, number>} counts participation by neuron
 * @param {boolean} byCount whether the order is by participation, else by index
 * @returns {Layout}
 */
export function layout(graph, counts, byCount) {
  const columns = Array.from({ length: 1 + Math.max(...graph.layers) }, () => /** @type {number[]} */ ([]));
  graph.layers.forEach((layer, neuron) => columns[layer].push(neuron));
  const x = new Float64Array(graph.layers.length);
  const y = new Float64Array(graph.layers.length);
  const longest = Math.max(...columns.map((column) => column.length));
  columns.forEach((column, c) => {
    if (byCount) {
      column.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
    }
    const used = Math.max(column.length / longest, Math.min(1, column.length / 40));
    column.forEach((neuron, i) => {
      x[neuron] = columns.length === 1 ? 0.5 : c / (columns.length - 1);
      y[neuron] = 0.5 + used * ((i + 0.5) / column.length - 0.5);
    });
  });
  return { x, y, columns };
}

/**
 * Connections by neuron, so that a neuron's own are found at once.
 * @param {Graph} graph
 * @returns {number[][]} numbers of connections
 */
export function incident(graph) {
  const lists = graph.layers.map(() => /** @type {number[]} */ ([]));
  graph.sources.forEach((source, k) => {
    lists[source].push(k);
    lists[graph.targets[k]].push(k);
  });
  return lists;
}

/** What a neuron is called. @param {Graph} graph @param {number} neuron */
export function neuronName(graph, neuron) {
  const name = graph.names?.[neuron];
  const kind = neuron >= graph.firstBias ? "bias neuron" : "neuron";
  return name ? `${name} (${kind} ${neuron})` : `${kind} ${neuron}`;
}

/** One network: where its motifs are. */
import { ask, part, query } from "../api.js";
import { browserLink, quoted } from "../browser-link.js";
import { field, h, replace, select } from "../dom.js";
import { figure, savePng } from "../figure.js";
import { percent, plural, scientific, whole } from "../format.js";
import { layeredMotifs, motifChoice, motifs, named } from "../motifs.js";
import { NetworkCanvas } from "../network-canvas.js";
import { incident, layout, neuronName } from "../network-layout.js";
import { NeuronPicker } from "../neuron-picker.js";
import { problemLine } from "../notices.js";
import { table } from "../table.js";
import { onThemeChange } from "../theme.js";
import { scoresCard } from "./scores.js";

export const title = "Network";

/** @type {import("../main.js").View} */
export async function view({ parts, parameters, signal }) {
  const id = parts[0];
  const [network, graph, all] = await Promise.all([
    ask(`/networks/${part(id)}`, { signal }),
    ask(`/networks/${part(id)}/connections`, { signal }),
    motifs(),
  ]);
  const state = { id, network, graph, all, signal, motif: parameters.get("motif") ?? "bifan", byCount: true, counts: new Map() };
  const canvas = new NetworkCanvas(graph, signal);
  const panel = h("div", { class: "panel" });
  const picker = new NeuronPicker(state, canvas, incident(graph), panel);
  const below = h("div", { class: "wide" });
  const count = () => showMotif(state, canvas, picker, below);
  onThemeChange(() => canvas.draw(), signal);
  await count();
  return [
    heading(network, graph),
    motifChoice(layeredMotifs(all), state.motif, (motif) => {
      state.motif = motif;
      history.replaceState(null, "", `#/network/${part(id)}?motif=${motif}`);
      count();
    }),
    h("div", { class: "grid aside" }, drawing(state, canvas, picker), panel),
    below,
    scoresCard(id, all, signal),
    provenance(network),
  ];
}

function heading(network, graph) {
  const facts = [
    plural(graph.layers.length, "neuron"),
    plural(graph.total, "connection"),
    `sparsity ${percent(network.sparsity)}`,
    `layers ${network.layers.join("-")}`,
    network.testMse !== null && `test MSE ${scientific(network.testMse)}`,
    network.origin,
  ].filter(Boolean);
  const ensemble = h("a", { href: `#/ensembles/${part(network.ensemble)}` }, network.ensemble);
  return h("div", { class: "title" }, h("h1", {}, network.id), h("p", { class: "soft" }, "of ", ensemble, " · ", facts.join(" · ")));
}

async function showMotif(state, canvas, picker, below) {
  const { motif } = state;
  const answer = await ask(
    `/networks/${part(state.id)}/participation${query({ motif, top: 100000 })}`,
    { signal: state.signal },
  ).catch((error) => ({ neurons: [], error }));
  if (motif !== state.motif) {
    return;
  }
  state.counts = new Map();
  for (const { neuron, count } of answer.neurons) {
    state.counts.set(neuron, (state.counts.get(neuron) ?? 0) + count);
  }
  canvas.place(layout(state.graph, state.counts, state.byCount), state.counts);
  picker.changed();
  replace(below, answer.error ? problemLine(answer.error) : participants(state, answer.neurons, picker));
}

function drawing(state, canvas, picker) {
  const { graph } = state;
  const order = select(
    [
      { value: "count", label: "by participation" },
      { value: "index", label: "by index" },
    ],
    "count",
    (value) => {
      state.byCount = value === "count";
      canvas.place(layout(graph, state.counts, state.byCount), state.counts);
      picker.refresh();
    },
  );
  const zoom = (label, name, act) => h("button", { type: "button", class: "small", "aria-label": name, title: name, onclick: act }, label);
  const name = `Layers of ${state.id}`;
  const shown = graph.sources.length;
  return figure({
    title: name,
    caption: [
      h("span", { class: "key positive" }, "positive"),
      " and ",
      h("span", { class: "key negative" }, "negative"),
      " weights, stronger ones wider; neurons grow with the motif instances they are part of; squares are biases.",
      shown < graph.total && ` The ${whole(shown)} strongest of ${whole(graph.total)} connections.`,
      " Point, click or use the arrow keys; + and − zoom.",
    ],
    body: canvas.box,
    controls: [
      field("Order", order),
      h("span", { class: "zoom" }, zoom("+", "Zoom in", () => canvas.zoom(1.6)), zoom("−", "Zoom out", () => canvas.zoom(1 / 1.6))),
    ],
    exports: { PNG: () => savePng(canvas.picture(), name) },
    data: {
      columns: [{ name: "source" }, { name: "target" }, { name: "weight" }],
      rows: graph.sources.map((source, k) => [source, graph.targets[k], graph.weights[k]]).reverse(),
    },
  });
}

/** The neurons that take part most, as a table from which each can be shown. */
function participants(state, neurons, picker) {
  const show = (neuron) =>
    h("button", { type: "button", class: "link", onclick: () => picker.pin(neuron) }, neuronName(state.graph, neuron));
  const rows = neurons.map((row) => [row.neuron, row.layer, row.role, row.count]);
  const columns = [
    { name: "neuron", show, text: true },
    { name: "layer" },
    { name: "role", text: true },
    { name: "instances", show: whole },
  ];
  const cypher = `CALL motif.participation({network: ${quoted(state.id)}, motif: ${quoted(state.motif)}}) YIELD neuron, layer, role, count\nRETURN neuron, layer, role, count ORDER BY count DESC LIMIT 25`;
  return figure({
    title: `Neurons in ${state.motif} of ${state.id}`,
    caption: [named(state.all, state.motif), " ", state.all.get(state.motif)?.description, ". ", browserLink(cypher)],
    body: table(columns, rows, "Neurons that take part most", 12),
    exports: {},
    data: { columns: columns.map(({ name }) => ({ name })), rows },
    wide: "wide",
  });
}

function provenance(network) {
  const rows = Object.entries(network.provenance);
  return h(
    "details",
    { class: "card wide" },
    h("summary", {}, "Provenance"),
    table([{ name: "what", text: true }, { name: "value", text: true }], [["content hash", network.contentHash], ...rows], "Provenance"),
  );
}

/** Which neuron of a network is looked at, by pointer or keys, and the instances of the motif through it. */
import { ask, part, query } from "./api.js";
import { browserLink, quoted } from "./browser-link.js";
import { h, replace } from "./dom.js";
import { fixed, plural } from "./format.js";
import { named } from "./motifs.js";
import { neuronName } from "./network-layout.js";
import { problemLine } from "./notices.js";

const LIMIT = 60;
const LISTED = 8;
const HOVER_MILLIS = 130;

export class NeuronPicker {
  /**
   * @param {any} state of the view
   * @param {import("./network-canvas.js").NetworkCanvas} canvas
   * @param {number[][]} incident connections by neuron
   * @param {HTMLElement} panel
   */
  constructor(state, canvas, incident, panel) {
    Object.assign(this, { state, canvas, incident, panel, hovered: -1, pinned: -1, asked: 0, found: new Map() });
    canvas.onhover = (neuron) => this.hover(neuron);
    canvas.onpick = (neuron) => this.pin(neuron);
    canvas.top.addEventListener("keydown", (event) => this.key(event));
    canvas.top.setAttribute("aria-label", `Neurons of ${state.id}. Arrow keys move from neuron to neuron, Escape leaves.`);
    this.say();
  }

  get current() {
    return this.hovered >= 0 ? this.hovered : this.pinned;
  }

  hover(neuron) {
    if (neuron !== this.hovered) {
      this.hovered = neuron;
      this.refresh();
    }
  }

  pin(neuron) {
    this.pinned = neuron;
    this.hovered = -1;
    this.refresh();
    this.canvas.box.scrollIntoView({ block: "nearest" });
  }

  /** The motif is another one. */
  changed() {
    this.found.clear();
    this.refresh();
  }

  refresh() {
    const neuron = this.current;
    const known = this.found.get(neuron);
    this.canvas.highlight = { neuron, connections: neuron < 0 ? [] : this.incident[neuron], instances: known?.instances ?? [] };
    this.canvas.drawTop();
    this.say(known);
    clearTimeout(this.asked);
    if (neuron >= 0 && !known) {
      this.asked = setTimeout(() => this.fetch(neuron), HOVER_MILLIS);
    }
  }

  async fetch(neuron) {
    const { id, motif, signal } = this.state;
    try {
      const answer = await ask(`/networks/${part(id)}/instances/${motif}${query({ neuron, limit: LIMIT })}`, { signal });
      const instances = answer.instances.map((instance) => ({ ...instance, connections: this.connectionsOf(instance, answer.connections) }));
      if (motif === this.state.motif) {
        this.found.set(neuron, { roles: answer.roles, instances });
        this.current === neuron && this.refresh();
      }
    } catch (error) {
      signal.aborted || replace(this.panel, problemLine(error));
    }
  }

  /** Numbers of the drawn connections of an instance; -1 where one is too weak to be drawn. */
  connectionsOf(instance, pattern) {
    return pattern.split(",").map((pair) => {
      const [from, to] = pair.trim().split("->").map((place) => instance.neurons[Number(place)]);
      const { graph } = this.state;
      return this.incident[from].find((k) => graph.sources[k] === from && graph.targets[k] === to) ?? -1;
    });
  }

  key(event) {
    const { columns } = this.canvas.layout;
    const neuron = this.pinned >= 0 ? this.pinned : columns[0][0];
    const layer = this.state.graph.layers[neuron];
    const row = columns[layer].indexOf(neuron);
    const aside = (column) => column && column[Math.min(column.length - 1, Math.round((row * column.length) / columns[layer].length))];
    const moves = {
      ArrowUp: () => this.pin(columns[layer][Math.max(0, row - 1)]),
      ArrowDown: () => this.pin(columns[layer][Math.min(columns[layer].length - 1, this.pinned < 0 ? 0 : row + 1)]),
      ArrowLeft: () => this.pin(aside(columns[layer - 1]) ?? neuron),
      ArrowRight: () => this.pin(aside(columns[layer + 1]) ?? neuron),
      Escape: () => this.pin(-1),
      "+": () => this.canvas.zoom(1.6),
      "-": () => this.canvas.zoom(1 / 1.6),
    };
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
    }
  }

  say(known) {
    const neuron = this.current;
    const { graph, counts, motif, all, id } = this.state;
    if (neuron < 0) {
      replace(this.panel, h("p", { class: "soft" }, "Choose a neuron to see the ", named(all, motif), " instances through it."));
      return;
    }
    const count = counts.get(neuron) ?? 0;
    const outgoing = this.incident[neuron].filter((k) => graph.sources[k] === neuron).length;
    replace(
      this.panel,
      h("h2", {}, neuronName(graph, neuron)),
      h("p", { class: "soft" }, `layer ${graph.layers[neuron]} · ${this.incident[neuron].length - outgoing} in · ${outgoing} out`),
      h("p", { "aria-live": "polite" }, "part of ", h("strong", {}, plural(count, "instance")), " of ", named(all, motif)),
      known ? this.list(known) : h("p", { class: "soft" }, "…"),
      browserLink(`CALL motif.instances(${quoted(motif)}, {network: ${quoted(id)}, neuron: ${neuron}, limit: 10})\nYIELD neurons, connections RETURN neurons, connections`, "Draw in Neo4j Browser"),
    );
  }

  list({ roles, instances }) {
    if (!instances.length) {
      return null;
    }
    const rest = instances.length >= LIMIT ? `the first ${LIMIT} are drawn` : "all are drawn";
    return [
      h("p", { class: "soft" }, `${instances.length > LISTED ? `${LISTED} of them; ` : ""}${rest}`),
      h("ol", { class: "instances", "aria-label": "Instances" }, instances.slice(0, LISTED).map((instance) => h("li", {}, this.instance(instance, roles)))),
    ];
  }

  instance(instance, roles) {
    const names = instance.neurons.map((neuron, i) =>
      h("button", { type: "button", class: "link", title: roles[i], onclick: () => this.pin(neuron) }, instance.names[i] ?? String(neuron)),
    );
    return [names, h("span", { class: "soft" }, " weights ", instance.weights.map((w) => fixed(w)).join(", "))];
  }
}

/**
 * The drawing of one network on two canvases. The lower one has all connections and is drawn once for each size, zoom or
 * order, in short pieces on a canvas that is not seen until it is whole; the upper one has what is highlighted and costs
 * little, so that tens of thousands of connections stay fluid. While the user zooms or drags, the finished picture is moved
 * as a whole, and drawn anew when the hand rests.
 */
import { h } from "./dom.js";
import { theme } from "./theme.js";

const MARGIN = { left: 26, right: 26, top: 22, bottom: 18 };
const REST_MILLIS = 140;
const PIECE_MILLIS = 10;
const PIECE = 64;

export class NetworkCanvas {
  /**
   * @param {import("./network-layout.js").Graph} graph
   * @param {AbortSignal} signal
   */
  constructor(graph, signal) {
    this.graph = graph;
    this.signal = signal;
    this.base = h("canvas", { "aria-hidden": "true" });
    this.next = document.createElement("canvas");
    this.top = h("canvas", { tabindex: 0, role: "application" });
    this.box = h("div", { class: "network" }, this.base, this.top);
    this.largest = graph.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-12);
    this.view = { k: 1, x: 0, y: 0 };
    this.highlight = { neuron: -1, connections: [], instances: [] };
    this.rest = 0;
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(this.box);
    signal.addEventListener("abort", () => observer.disconnect());
    this.listen();
  }

  /** @param {import("./network-layout.js").Layout} layout @param {Map<number, number>} counts */
  place(layout, counts) {
    this.layout = layout;
    this.counts = counts;
    this.most = Math.max(1, ...counts.values());
    this.draw();
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.box;
    const ratio = devicePixelRatio || 1;
    if (width && height && (width !== this.width || height !== this.height)) {
      this.width = width;
      this.height = height;
      for (const canvas of [this.base, this.top, this.next]) {
        canvas.width = width * ratio;
        canvas.height = height * ratio;
      }
      this.draw();
    }
  }

  /** Where a neuron is in pixels, in a view. @param {number} neuron */
  at(neuron, view = this.view) {
    const x = MARGIN.left + this.layout.x[neuron] * (this.width - MARGIN.left - MARGIN.right);
    const y = MARGIN.top + this.layout.y[neuron] * (this.height - MARGIN.top - MARGIN.bottom);
    return [x * view.k + view.x, y * view.k + view.y];
  }

  /** Begins to draw all anew; what was begun before ends. */
  draw() {
    if (!this.layout || !this.width) {
      return;
    }
    this.colours = theme();
    this.radii();
    this.drawn ??= { ...this.view };
    const drawing = (this.drawing = { view: { ...this.view }, context: this.clear(this.next), from: 0 });
    this.box.setAttribute("aria-busy", "true");
    this.piece(drawing);
  }

  /** Draws connections for a few milliseconds, weak ones first, and goes on in the next frame until all are there. */
  piece(drawing) {
    if (drawing !== this.drawing || this.signal.aborted) {
      return;
    }
    const { view, context } = drawing;
    const all = this.graph.sources.length;
    const until = performance.now() + PIECE_MILLIS;
    while (drawing.from < all && performance.now() < until) {
      for (const end = Math.min(all, drawing.from + PIECE); drawing.from < end; drawing.from++) {
        this.connection(context, drawing.from, this.strength(drawing.from), 0, view);
      }
    }
    if (drawing.from < all) {
      requestAnimationFrame(() => this.piece(drawing));
      return;
    }
    this.neurons(context, view);
    this.show(drawing);
  }

  /** The picture is whole: it takes the place of the last one. */
  show({ view }) {
    const shown = this.base.getContext("2d");
    shown.setTransform(1, 0, 0, 1, 0, 0);
    shown.clearRect(0, 0, this.base.width, this.base.height);
    shown.drawImage(this.next, 0, 0);
    this.drawn = view;
    this.box.removeAttribute("aria-busy");
    this.move();
    this.drawTop();
  }

  clear(canvas) {
    const context = canvas.getContext("2d");
    const ratio = devicePixelRatio || 1;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    return context;
  }

  /** How visible a connection is: strong ones stand out, and all the less the more there are. */
  strength(k) {
    const share = Math.abs(this.graph.weights[k]) / this.largest;
    const crowd = Math.min(1, 1500 / this.graph.sources.length);
    return Math.min(1, (0.05 + 0.5 * share) * (0.25 + 0.75 * crowd) + 0.75 * share ** 2);
  }

  connection(context, k, alpha, extra = 0, view = this.drawn) {
    const [x0, y0] = this.at(this.graph.sources[k], view);
    const [x1, y1] = this.at(this.graph.targets[k], view);
    const bend = (x1 - x0) * 0.45;
    context.globalAlpha = alpha;
    context.strokeStyle = this.graph.weights[k] < 0 ? this.colours.negative : this.colours.positive;
    context.lineWidth = 0.5 + extra + 2 * (Math.abs(this.graph.weights[k]) / this.largest);
    context.beginPath();
    context.moveTo(x0, y0);
    context.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
    context.stroke();
  }

  /** The area of a neuron grows with its participation. */
  radii() {
    const crowded = Math.max(...this.layout.columns.map((column) => column.length));
    const room = Math.max(1.2, Math.min(7, (2.2 * this.height) / crowded));
    this.radius = this.graph.layers.map((_, neuron) => {
      const count = this.counts.get(neuron) ?? 0;
      return count ? 1.2 + room * Math.sqrt(count / this.most) : 1;
    });
  }

  radiusOf(neuron, view) {
    return Math.min(16, this.radius[neuron] * Math.sqrt(view.k));
  }

  neurons(context, view) {
    this.graph.layers.forEach((_, neuron) => {
      const count = this.counts.get(neuron) ?? 0;
      this.dot(context, neuron, count ? this.colours.ink : this.colours.soft, count ? 0.9 : 0.45, 0, view);
    });
    context.globalAlpha = 1;
    context.fillStyle = this.colours.soft;
    context.font = "12px system-ui, sans-serif";
    this.layout.columns.forEach((column, layer) => {
      context.textAlign = layer === 0 ? "left" : layer === this.layout.columns.length - 1 ? "right" : "center";
      const [x] = this.at(column[0], view);
      context.fillText(String(column.length), x + (layer === 0 ? -10 : context.textAlign === "right" ? 10 : 0), 14);
    });
  }

  dot(context, neuron, colour, alpha, extra = 0, view = this.drawn) {
    const [x, y] = this.at(neuron, view);
    const radius = this.radiusOf(neuron, view) + extra;
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.beginPath();
    if (neuron >= this.graph.firstBias) {
      context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fill();
  }

  drawTop() {
    if (!this.layout || !this.width) {
      return;
    }
    const context = this.clear(this.top);
    const { neuron, connections, instances } = this.highlight;
    this.base.classList.toggle("dimmed", neuron >= 0);
    if (neuron < 0) {
      return;
    }
    connections.forEach((k) => this.connection(context, k, 0.55));
    const members = new Set(instances.flatMap((instance) => instance.neurons));
    instances.flatMap((instance) => instance.connections).forEach((k) => k >= 0 && this.connection(context, k, 0.95, 0.8));
    members.forEach((member) => this.dot(context, member, this.colours.accent, 1, 1));
    this.dot(context, neuron, this.colours.accent, 1, 2);
    this.ring(context, neuron);
  }

  ring(context, neuron) {
    const [x, y] = this.at(neuron, this.drawn);
    context.strokeStyle = this.colours.ink;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y, this.radiusOf(neuron, this.drawn) + 5, 0, 2 * Math.PI);
    context.stroke();
  }

  /** Moves the finished pictures to where they would be in the view of now. */
  move() {
    const k = this.view.k / this.drawn.k;
    const [x, y] = [this.view.x - k * this.drawn.x, this.view.y - k * this.drawn.y];
    const moved = k === 1 && x === 0 && y === 0 ? "" : `translate(${x}px, ${y}px) scale(${k})`;
    this.base.style.transform = moved;
    this.top.style.transform = moved;
  }

  /** @param {number} k @param {number} x @param {number} y */
  look(k, x, y) {
    const scale = Math.max(1, Math.min(20, k));
    const within = (value, size) => Math.min(0, Math.max(size * (1 - scale), value));
    this.view = { k: scale, x: within(x, this.width), y: within(y, this.height) };
    this.move();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => !this.signal.aborted && this.draw(), REST_MILLIS);
  }

  /** @param {number} factor @param {number} x the point in pixels that stays where it is @param {number} y */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const k = Math.max(1, Math.min(20, this.view.k * factor));
    const change = k / this.view.k;
    this.look(k, x - change * (x - this.view.x), y - change * (y - this.view.y));
  }

  /** The neuron close to a point, or -1. @param {number} x @param {number} y */
  near(x, y) {
    let best = -1;
    let least = 14 ** 2;
    for (let neuron = 0; neuron < this.graph.layers.length; neuron++) {
      const [nx, ny] = this.at(neuron);
      const distance = (nx - x) ** 2 + (ny - y) ** 2;
      if (distance < least) {
        least = distance;
        best = neuron;
      }
    }
    return best;
  }

  listen() {
    let held = null;
    const point = (event) => {
      const area = this.box.getBoundingClientRect();
      return [event.clientX - area.left, event.clientY - area.top];
    };
    this.top.addEventListener("wheel", (event) => {
      if (event.ctrlKey || event.metaKey || this.view.k > 1) {
        event.preventDefault();
        this.zoom(Math.exp(-event.deltaY / 300), ...point(event));
      }
    }, { passive: false });
    this.top.addEventListener("pointerdown", (event) => {
      held = { id: event.pointerId, at: point(event), view: { ...this.view }, moved: false };
    });
    this.top.addEventListener("pointermove", (event) => {
      const [x, y] = point(event);
      if (held && event.buttons) {
        const [dx, dy] = [x - held.at[0], y - held.at[1]];
        held.moved ||= Math.hypot(dx, dy) > 4;
        if (held.moved && this.view.k > 1) {
          this.top.setPointerCapture(held.id);
          this.look(held.view.k, held.view.x + dx, held.view.y + dy);
        }
      } else {
        this.onhover?.(this.near(x, y));
      }
    });
    this.top.addEventListener("pointerup", (event) => {
      const clicked = held && !held.moved;
      held = null;
      clicked && this.onpick?.(this.near(...point(event)));
    });
    this.top.addEventListener("pointerleave", () => this.onhover?.(-1));
  }

  /** One picture of both, for saving. @returns {HTMLCanvasElement} */
  picture() {
    const both = document.createElement("canvas");
    both.width = this.base.width;
    both.height = this.base.height;
    const context = both.getContext("2d");
    context.fillStyle = this.colours.card;
    context.fillRect(0, 0, both.width, both.height);
    context.globalAlpha = this.highlight.neuron >= 0 ? 0.35 : 1;
    context.drawImage(this.base, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(this.top, 0, 0);
    return both;
  }
}

/** The form that starts a training as a job of the server. */
import { send } from "./api.js";
import { field, h, replace, select } from "./dom.js";
import { problemLine } from "./notices.js";

const options = (...values) => values.map(([value, label = value]) => ({ value, label }));
const PRESETS = options(["small", "small, as the demo"], ["paper", "paper, as published (hours)"], ["sparse", "sparse, pruned further (hours)"]);
const RULES = options(["", "the preset's"], ["layer"], ["global"], ["lamp"], ["layer-floor"], ["global-floor"], ["lamp-floor"], ["random"]);
const CONTROLS = options(["none"], ["untrained"], ["shuffled"]);

/** @param {() => any} started @param {AbortSignal} signal */
export function trainingForm(started, signal) {
  const controls = {
    ensemble: h("input", { name: "ensemble", required: true, value: "moth", maxlength: 100 }),
    preset: select(PRESETS, "small", () => {}, { name: "preset" }),
    networks: h("input", { name: "networks", type: "number", min: 1, value: 8 }),
    seed: h("input", { name: "seed", type: "number", value: 1 }),
    sparsities: h("input", { name: "sparsities", placeholder: "0.5, 0.85, 0.93" }),
    rule: select(RULES, "", () => {}, { name: "rule" }),
    layers: h("input", { name: "layers", placeholder: "10, 64, 32, 7" }),
    samples: h("input", { name: "samples", type: "number", min: 100, placeholder: "the preset's" }),
    control: select(CONTROLS, "none", () => {}, { name: "control" }),
  };
  const answer = h("div", { "aria-live": "polite" });
  const submit = async (event) => {
    event.preventDefault();
    try {
      replace(answer);
      await send("/training", body(controls), signal);
      await started();
    } catch (error) {
      signal.aborted || replace(answer, problemLine(error));
    }
  };
  const labels = { ensemble: "Ensemble", preset: "Preset", networks: "Networks", seed: "Seed", sparsities: "Sparsities", rule: "Pruning rule", layers: "Layers", samples: "Rows", control: "Control" };
  return h(
    "form",
    { class: "card", onsubmit: submit },
    h("h2", {}, "Train an ensemble"),
    h("p", { class: "soft" }, "Different random weights, the same task, pruned step by step. What is left empty is the preset's."),
    h("div", { class: "bar" }, Object.entries(controls).map(([name, control]) => field(labels[name], control))),
    h("button", {}, "Start"),
    answer,
  );
}

/** Only what was filled in; numbers as numbers, lists as lists. */
function body(controls) {
  const numbers = (text) => text.split(/[\s,]+/).filter(Boolean).map(Number);
  const convert = { networks: Number, seed: Number, samples: Number, sparsities: numbers, layers: numbers };
  return Object.fromEntries(
    Object.entries(controls)
      .filter(([, control]) => control.value.trim() !== "")
      .map(([name, control]) => [name, (convert[name] ?? ((text) => text.trim()))(control.value)]),
  );
}

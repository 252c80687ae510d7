/** Networks to choose one from. */
import { ask, part, query } from "../api.js";
import { field, h, replace } from "../dom.js";
import { percent, plural, scientific, whole } from "../format.js";
import { emptyStore, problemLine } from "../notices.js";
import { table } from "../table.js";

export const title = "Networks";
const SIZE = 50;

/** @type {import("../main.js").View} */
export async function view({ parameters, signal }) {
  const list = h("div", { "aria-live": "polite" });
  const ensemble = h("input", { type: "search", value: parameters.get("ensemble") ?? "", placeholder: "all" });
  const sparsity = h("input", { type: "number", min: 0, max: 100, step: "any", value: parameters.get("sparsity") ? 100 * Number(parameters.get("sparsity")) : "", placeholder: "all" });
  const ids = h("input", { type: "search", placeholder: "demo-001@0.85" });
  const load = (page) => showPage(list, ensemble.value.trim(), sparsity.value, page, signal, load);
  const form = h(
    "form",
    { class: "bar", onsubmit: (event) => (event.preventDefault(), ids.value.trim() ? open(ids.value.trim()) : load(1)) },
    field("Ensemble", ensemble),
    field("Sparsity %", sparsity),
    field("Or an id", ids),
    h("button", {}, "Show"),
  );
  const total = await load(1);
  return total === 0 && !ensemble.value && !sparsity.value ? emptyStore() : [h("h1", {}, title), form, list];
}

function open(id) {
  location.hash = `#/network/${part(id)}`;
}

async function showPage(list, ensemble, sparsity, page, signal, load) {
  try {
    const fraction = sparsity === "" ? null : Number((Number(sparsity) / 100).toPrecision(12));
    const found = await ask(`/networks${query({ ensemble, sparsity: fraction, page, size: SIZE })}`, { signal });
    replace(list, h("p", { class: "soft" }, plural(found.total, "network")), networkTable(found.networks), pager(found, load));
    return found.total;
  } catch (error) {
    signal.aborted || replace(list, problemLine(error));
    return null;
  }
}

/** @param {any[]} networks */
export function networkTable(networks) {
  const link = (id) => h("a", { href: `#/network/${part(id)}` }, id);
  return table(
    [
      { name: "network", show: link, text: true },
      { name: "ensemble", text: true },
      { name: "sparsity", show: percent },
      { name: "test MSE", show: scientific },
      { name: "neurons", show: whole },
      { name: "connections", show: whole },
      { name: "layers", text: true },
      { name: "origin", text: true },
    ],
    networks.map((n) => [n.id, n.ensemble, n.sparsity, n.testMse, n.neurons, n.connections, n.layers.join("-"), n.origin]),
    "Networks",
    1000,
  );
}

function pager(found, load) {
  if (found.pages < 2) {
    return null;
  }
  return h(
    "nav",
    { class: "bar", "aria-label": "Pages" },
    h("button", { type: "button", disabled: found.page <= 1, onclick: () => load(found.page - 1) }, "Previous"),
    h("span", {}, `Page ${found.page} of ${found.pages}`),
    h("button", { type: "button", disabled: found.page >= found.pages, onclick: () => load(found.page + 1) }, "Next"),
  );
}

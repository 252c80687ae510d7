/** All ensembles of the store. */
import { ask, part } from "../api.js";
import { h } from "../dom.js";
import { percent, plural, scientific } from "../format.js";
import { lossPlot } from "../loss.js";
import { emptyStore } from "../notices.js";

export const title = "Ensembles";
const PLOTTED = 8;

/** @type {import("../main.js").View} */
export async function view({ signal }) {
  const ensembles = await ask("/ensembles", { signal });
  if (!ensembles.length) {
    return emptyStore();
  }
  const largest = [...ensembles].sort((a, b) => b.networks - a.networks).slice(0, PLOTTED);
  return [
    h("h1", {}, "Ensembles"),
    h("p", { class: "soft" }, "Networks trained on one task from different random weights, pruned step by step. Do they come to the same wiring?"),
    h("div", { class: "grid cards" }, ensembles.map(card)),
    lossPlot(largest, signal),
  ];
}

function card(ensemble) {
  const { name, networks, levels, origins, scores } = ensemble;
  const sparsest = levels.at(-1);
  return h(
    "a",
    { class: "card", href: `#/ensembles/${part(name)}` },
    h("h2", {}, name),
    h("p", {}, `${plural(networks, "network")} at ${plural(levels.length, "sparsity", "sparsities")}`, levels.length > 1 ? ` up to ${percent(sparsest.sparsity)}` : ""),
    h(
      "p",
      { class: "soft" },
      [
        origins.join(", "),
        sparsest.testMse && `median test MSE there ${scientific(sparsest.testMse.median)}`,
        scores.length ? `Z-scores of ${plural(scores[0].networks, "network")}` : "no Z-scores yet",
      ].filter(Boolean).join(" · "),
    ),
  );
}

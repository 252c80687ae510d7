/** An offer to compute the Z-scores that are missing: network by network, each kept by the server as soon as it is done. */
import { ask, part, query } from "./api.js";
import { field, h, replace, select } from "./dom.js";
import { plural } from "./format.js";
import { problemLine } from "./notices.js";
import { settingsParameters, settingsText } from "./settings.js";

const DEFINITIONS = ["zahn2024", "exact", "non-induced"].map((value) => ({ value, label: value }));
const MODELS = ["coverage", "layered-er", "layered-degree", "random-pruning"].map((value) => ({ value, label: value }));

/**
 * @param {any} ensemble
 * @param {number} scored networks that have scores
 * @param {() => Promise<any>} done
 * @param {AbortSignal} signal
 * @param {any} [settings] of those; chosen by the user where there are none
 */
export function scoring(ensemble, scored, done, signal, settings) {
  const definition = select(DEFINITIONS, "zahn2024", () => {}, { name: "definition" });
  const model = select(MODELS, "coverage", () => {}, { name: "null" });
  const members = h("input", { type: "number", name: "members", min: 2, max: 100000, value: 200 });
  const bar = h("progress", { max: 1, value: 0, hidden: true, "aria-label": "Networks that have scores" });
  const answer = h("div", { "aria-live": "polite" });
  const start = h("button", { type: "button", id: "score", onclick: () => run() }, "Compute Z-scores");
  const run = async () => {
    const asked = settings ? settingsParameters(settings) : { definition: definition.value, null: model.value, members: members.value, seed: 1 };
    const stop = new AbortController();
    signal.addEventListener("abort", () => stop.abort());
    bar.hidden = false;
    start.disabled = true;
    replace(answer, h("button", { type: "button", class: "quiet", onclick: () => stop.abort() }, "Stop"), h("p", { class: "soft" }, "What is done stays stored."));
    try {
      await scoreAll(ensemble, asked, bar, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) {
        start.disabled = false;
        replace(answer, problemLine(error));
        return;
      }
    }
    signal.aborted || (await done());
  };
  return h(
    "section",
    { class: "card wide" },
    h("h2", {}, scored ? `${plural(ensemble.networks - scored, "network")} without these Z-scores` : "No Z-scores yet"),
    h("p", { class: "soft" }, settings ? settingsText(settings) : "Motifs are counted in each network and in random graphs like it; the result is stored beside the network."),
    h("div", { class: "bar" }, !settings && [field("Counted as", definition), field("Null model", model), field("Random graphs", members)], start),
    bar,
    answer,
  );
}

async function scoreAll(ensemble, asked, bar, signal) {
  const ids = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const found = await ask(`/networks${query({ ensemble: ensemble.name, page, size: 1000 })}`, { signal });
    ids.push(...found.networks.map((network) => network.id));
    pages = found.pages;
  }
  for (const [i, id] of ids.entries()) {
    await ask(`/networks/${part(id)}/zscores${query(asked)}`, { signal });
    bar.value = (i + 1) / ids.length;
  }
}

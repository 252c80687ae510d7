/** An offer to compute the Z-scores that are missing: a job of the server does it, whether the page stays open or not. */
import { ask, part, send } from "./api.js";
import { field, h, replace, select } from "./dom.js";
import { duration, percent, plural } from "./format.js";
import { follow, hasEnded } from "./job-events.js";
import { problemLine } from "./notices.js";
import { settingsParameters, settingsText } from "./settings.js";

const DEFINITIONS = ["zahn2024", "exact", "non-induced"].map((value) => ({ value, label: value }));
const MODELS = ["coverage", "layered-er", "layered-degree", "random-pruning"].map((value) => ({ value, label: value }));

/**
 * @param {object} parts
 * @param {any} parts.ensemble
 * @param {number} parts.scored networks that have scores
 * @param {any} [parts.settings] of those; chosen by the user where there are none
 * @param {boolean} parts.admin whether the user may end a job
 * @param {() => Promise<any>} parts.done
 * @param {AbortSignal} parts.signal
 */
export function scoring({ ensemble, scored, settings, admin, done, signal }) {
  const definition = select(DEFINITIONS, "zahn2024", () => {}, { name: "definition" });
  const model = select(MODELS, "coverage", () => {}, { name: "null" });
  const members = h("input", { type: "number", name: "members", min: 2, max: 100000, value: 200 });
  const work = h("div", { "aria-live": "polite" });
  const start = h("button", { type: "button", id: "score", onclick: () => run() }, "Compute Z-scores");
  const failed = (error) => {
    start.disabled = false;
    signal.aborted || replace(work, problemLine(error));
  };
  const watch = (job) => {
    start.disabled = true;
    showJob(job, work, admin, signal, (ended) => (ended.state === "FAILED" ? failed(new Error(ended.message)) : done().catch(failed)));
  };
  const run = async () => {
    const asked = settings ? settingsParameters(settings) : { definition: definition.value, null: model.value, members: Number(members.value), seed: 1 };
    start.disabled = true;
    try {
      const answer = await send("/comparisons", { ensemble: ensemble.name, ...asked }, signal, { Prefer: "respond-async" });
      await (answer.state ? watch(answer) : done());
    } catch (error) {
      failed(error);
    }
  };
  running(ensemble.name, signal).then((job) => job && watch(job), failed);
  return h(
    "section",
    { class: "card wide" },
    h("h2", {}, scored ? `${plural(ensemble.networks - scored, "network")} without these Z-scores` : "No Z-scores yet"),
    h("p", { class: "soft" }, settings ? settingsText(settings) : "Motifs are counted in each network and in random graphs like it; the result is stored beside the network."),
    h("div", { class: "bar" }, !settings && [field("Counted as", definition), field("Null model", model), field("Random graphs", members)], start),
    work,
  );
}

/** The job that computes scores of an ensemble now, if there is one: somebody may have left the page meanwhile. */
async function running(ensemble, signal) {
  const jobs = await ask("/jobs", { signal });
  return jobs.find((job) => job.kind === "scores" && job.ensemble === ensemble && !hasEnded(job));
}

function showJob(first, place, admin, signal, ended) {
  const bar = h("progress", { max: 1, value: 0, "aria-label": "Networks that have scores" });
  const facts = h("p", { class: "soft" });
  const stop = h("button", { type: "button", class: "quiet", onclick: () => ask(`/jobs/${part(first.id)}`, { method: "DELETE" }) }, "Stop");
  const render = (job) => {
    bar.value = job.fraction;
    replace(
      facts,
      h("a", { href: "#/jobs" }, job.id),
      ` ${job.state.toLowerCase()} · ${plural(job.levels, "network")} stored · ${percent(job.fraction)}`,
      job.secondsLeft !== null && ` · ${duration(job.secondsLeft)} left`,
      " · goes on when this page is closed",
    );
  };
  render(first);
  replace(place, bar, facts, admin && stop);
  follow(first, (job) => (hasEnded(job) ? ended(job) : render(job)), signal);
}

/** Long work of the server: what runs, how far it is, and a form to start more. */
import { ask, part } from "../api.js";
import { h, replace } from "../dom.js";
import { duration, percent, plural, scientific, time } from "../format.js";
import { follow, hasEnded } from "../job-events.js";
import { problemLine } from "../notices.js";
import { trainingForm } from "../training-form.js";

export const title = "Jobs";

/** @type {import("../main.js").View} */
export async function view({ signal, session }) {
  const admin = session.role === "admin";
  const list = h("div", { class: "jobs", "aria-live": "polite" });
  const load = async () => {
    try {
      const jobs = await ask("/jobs", { signal });
      replace(list, jobs.length ? jobs.map((job) => jobCard(job, admin && load, signal)) : h("p", { class: "soft" }, "No job yet."));
    } catch (error) {
      signal.aborted || replace(list, problemLine(error));
    }
  };
  await load();
  return [h("h1", {}, title), list, admin && trainingForm(load, signal)];
}

/** A job that is followed until it ends. Only admins can act on it, and reload the list then. */
function jobCard(first, reload, signal) {
  const bar = h("progress", { max: 1, "aria-label": `Progress of ${first.id}` });
  const facts = h("p", { class: "soft" });
  const state = h("span", {});
  const buttons = h("div", { class: "exports" });
  const log = h("ul", { class: "log", tabindex: 0, "aria-label": `Events of ${first.id}` });
  const problem = h("div", {});
  const act = (label, path, method) =>
    h("button", { type: "button", class: "quiet", "aria-label": `${label} ${first.id}`, onclick: () => ask(path, { method }).then(reload, (error) => replace(problem, problemLine(error))) }, label);
  const path = `/jobs/${part(first.id)}`;
  const render = (job) => {
    const ended = hasEnded(job);
    state.className = `state ${job.state}`;
    replace(state, job.state.toLowerCase());
    bar.value = job.fraction;
    bar.hidden = ended;
    replace(facts, [
      job.ensemble && [h("a", { href: `#/ensembles/${part(job.ensemble)}` }, job.ensemble), " · "],
      `${plural(job.levels, "network")} stored · ${percent(job.fraction)}`,
      !ended && job.secondsLeft !== null && ` · ${duration(job.secondsLeft)} left`,
      ` · since ${time(job.started ?? job.created)}`,
    ]);
    reload && replace(
      buttons,
      !ended && act("Cancel", path, "DELETE"),
      ended && job.state !== "DONE" && act("Resume", `${path}/resume`, "POST"),
      ended && act("Forget", path, "DELETE"),
    );
    replace(problem, job.message && job.state === "FAILED" && problemLine(new Error(job.message)), job.failed.map((text) => problemLine(new Error(text))));
  };
  render(first);
  const heard = (job, name, data) => {
    const line = told(name, data);
    line && log.prepend(h("li", {}, line));
    render(job);
  };
  hasEnded(first) || follow(first, heard, signal);
  return h("section", { class: "card", "data-job": first.id }, h("div", { class: "head" }, h("h2", {}, first.id), h("span", { class: "soft" }, first.kind), state, buttons), facts, bar, problem, log);
}

function told(name, data) {
  return {
    level: () => [h("a", { href: `#/network/${part(data.network)}` }, data.network), ` stored, test MSE ${scientific(data.testMse)}`],
    scores: () => ["Z-scores of ", h("a", { href: `#/network/${part(data.network)}` }, data.network), " stored"],
    simulated: () => (data.fraction === 1 ? "rows simulated" : null),
    note: () => data.text,
    "network-failed": () => (data.network ? `${data.network}: ${data.reason}` : `network ${data.index} ended before ${percent(data.sparsity)}: ${data.reason}`),
  }[name]?.();
}

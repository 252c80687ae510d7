/** Two ensembles at one sparsity, such as trained networks and their control: motif by motif, and as a whole. */
import { ask, part, query, send } from "../api.js";
import { comparePlot } from "../compare-plot.js";
import { compareTests } from "../compare-tests.js";
import { field, h, replace, select } from "../dom.js";
import { percent } from "../format.js";
import { motifs } from "../motifs.js";
import { emptyStore, problemLine } from "../notices.js";
import { settingsParameters, settingsText } from "../settings.js";

export const title = "Compare";

/** Networks that one comparison takes. */
const MOST = 1000;

/** @type {import("../main.js").View} */
export async function view({ parameters, signal }) {
  const [ensembles, all] = await Promise.all([ask("/ensembles", { signal }), motifs()]);
  if (!ensembles.length) {
    return emptyStore();
  }
  const choice = firstChoice(ensembles, parameters);
  const controls = h("div", { class: "bar" });
  const body = h("div", { class: "stack", "aria-live": "polite" });
  const changed = async (change) => {
    Object.assign(choice, change);
    history.replaceState(null, "", `#/compare${query(choice)}`);
    replace(controls, choices(ensembles, choice, changed));
    try {
      replace(body, await shown(ensembles, choice, all, signal));
    } catch (error) {
      signal.aborted || replace(body, problemLine(error));
    }
  };
  await changed({});
  return [h("h1", {}, "Trained against control"), h("p", { class: "soft" }, "Do the motifs of two ensembles differ? Both are taken at one sparsity, with the same kind of Z-scores."), controls, body];
}

/** What the address says; else the ensemble asked for and one of another origin. */
function firstChoice(ensembles, parameters) {
  const a = ensembles.find(({ name }) => name === parameters.get("a")) ?? ensembles.find(({ origins }) => origins.includes("trained")) ?? ensembles[0];
  const others = ensembles.filter((one) => one !== a);
  const b = ensembles.find(({ name }) => name === parameters.get("b")) ?? others.find(({ name }) => name.startsWith(a.name)) ?? others[0] ?? a;
  return { a: a.name, b: b.name, sparsity: parameters.get("sparsity") ?? String(commonLevels(ensembles, a.name, b.name).at(-1) ?? "") };
}

function commonLevels(ensembles, a, b) {
  const levels = (name) => ensembles.find((one) => one.name === name).levels.map(({ sparsity }) => sparsity);
  return levels(a).filter((sparsity) => levels(b).includes(sparsity));
}

function choices(ensembles, choice, changed) {
  const names = ensembles.map(({ name }) => ({ value: name, label: name }));
  const levels = commonLevels(ensembles, choice.a, choice.b).map((sparsity) => ({ value: String(sparsity), label: percent(sparsity) }));
  const pick = (key, options) => select(options, choice[key], (value) => changed({ [key]: value }), { name: key });
  return [field("Ensemble", pick("a", names)), field("against", pick("b", names)), field("Sparsity", pick("sparsity", levels))];
}

async function shown(ensembles, { a, b, sparsity }, all, signal) {
  const scores = sharedScores(ensembles, a, b);
  if (!commonLevels(ensembles, a, b).includes(Number(sparsity)) || sparsity === "") {
    return h("section", { class: "card" }, "These two have no sparsity in common.");
  }
  if (!scores) {
    const link = (name) => h("a", { href: `#/ensembles/${part(name)}` }, name);
    return h("section", { class: "card" }, "These two have no Z-scores of the same settings. Compute them at ", link(a), " and ", link(b), ".");
  }
  const asked = query({ ...settingsParameters(scores.settings), sparsity });
  const level = async (name) => (await ask(`/ensembles/${part(name)}/profiles${asked}`, { signal })).levels[0];
  const levels = await Promise.all([level(a), level(b)]);
  const place = { names: [a, b], sparsity: Number(sparsity), all };
  return [
    comparePlot({ ...place, levels, settings: settingsText(scores.settings), signal }),
    a !== b && tests(place, levels, scores.settings, signal),
  ];
}

/** The tests take longer than the dots, which do not wait for them. Only networks that have scores: none are counted. */
function tests({ names, sparsity, all }, levels, settings, signal) {
  const card = h("div", { class: "wide" }, h("p", { class: "soft" }, "Testing …"));
  const ids = levels.flatMap((level) => level.ids);
  if (levels.some((level) => level.ids.length < 2)) {
    return compareTests({ names, sparsity, all });
  }
  if (ids.length > MOST) {
    replace(card, h("p", { class: "soft" }, `More than ${MOST} networks are tested by motifbase compare --by ensemble --groups ${names.join(",")}.`));
    return card;
  }
  send("/comparisons", { ids, ...settingsParameters(settings), by: "ensemble", groups: names }, signal).then(
    ({ tests: [test] }) => replace(card, compareTests({ names, sparsity, test: test.levels[0], all })),
    (error) => signal.aborted || replace(card, problemLine(error)),
  );
  return card;
}

/** The settings of most networks that both have. */
function sharedScores(ensembles, a, b) {
  const of = (name) => ensembles.find((one) => one.name === name).scores;
  const same = ({ settings }) => of(b).some((other) => JSON.stringify(other.settings) === JSON.stringify(settings));
  return of(a).find(same);
}

/** One ensemble: whether it converges, which motifs stand out, and where to look further. */
import { ask, part, query } from "../api.js";
import { browserLink, quoted } from "../browser-link.js";
import { convergencePlot } from "../convergence-plot.js";
import { h, replace } from "../dom.js";
import { fixed, percent, plural } from "../format.js";
import { lossPlot } from "../loss.js";
import { matrixCard } from "../matrix-card.js";
import { motifs, named } from "../motifs.js";
import { problemLine } from "../notices.js";
import { profilePlot } from "../profile-plot.js";
import { scoring } from "../scoring.js";
import { settingsChoice, settingsParameters, settingsText } from "../settings.js";

export const title = "Ensemble";

/** @type {import("../main.js").View} */
export async function view({ parts, signal, session }) {
  const name = parts[0];
  const [ensembles, all] = await Promise.all([ask("/ensembles", { signal }), motifs()]);
  const ensemble = ensembles.find((one) => one.name === name);
  if (!ensemble) {
    throw new Error(`There is no ensemble ${name}.`);
  }
  const body = h("div", { class: "stack" }, heading(ensemble), h("p", { class: "soft" }, "Reading Z-scores …"), lossPlot([ensemble], signal));
  const context = { all, body, signal, admin: session.role === "admin" };
  showScores(ensemble, 0, context).catch((error) => signal.aborted || body.prepend(problemLine(error)));
  return body;
}

async function showScores(ensemble, chosen, context) {
  const { all, body, signal, admin } = context;
  const done = async () => {
    const ensembles = await ask("/ensembles", { signal });
    await showScores(ensembles.find((one) => one.name === ensemble.name), 0, context);
  };
  const scores = ensemble.scores[chosen];
  if (!scores) {
    replace(body, heading(ensemble), scoring({ ensemble, scored: 0, admin, done, signal }), lossPlot([ensemble], signal), h("div", { class: "bar" }, links(ensemble)));
    return;
  }
  const { settings, networks } = scores;
  const asked = query(settingsParameters(settings));
  const convergence = await ask(`/ensembles/${part(ensemble.name)}/convergence${asked}`, { signal });
  const { levels } = convergence;
  const choice = settingsChoice(ensemble.scores, chosen, (place) =>
    showScores(ensemble, place, context).catch((error) => body.prepend(problemLine(error))),
  );
  replace(
    body,
    heading(ensemble, verdict(levels, all)),
    h("div", { class: "bar" }, choice, links(ensemble)),
    networks < ensemble.networks && scoring({ ensemble, scored: networks, settings, admin, done, signal }),
    h("div", { class: "grid" }, convergencePlot(ensemble.name, levels, signal), lossPlot([ensemble], signal)),
    profilePlot({ ensemble: ensemble.name, names: convergence.motifs, levels, all, settings: settingsText(settings), signal }),
    matrixCard(ensemble, levels, settings, signal),
  );
}

function heading(ensemble, said) {
  const facts = `${plural(ensemble.networks, "network")} at ${plural(ensemble.levels.length, "sparsity", "sparsities")} · ${ensemble.origins.join(", ")}`;
  return h("div", { class: "title" }, h("h1", {}, ensemble.name), h("p", { class: "soft" }, facts), said);
}

/** What the plots say, in one sentence for each question. */
function verdict(levels, all) {
  const known = levels.filter((level) => level.cosine.mean !== null);
  if (!known.length) {
    return null;
  }
  const [first, last] = [known[0], known.at(-1)];
  const { mean, low, high } = last.cosine;
  const word = mean >= 0.9 ? "The networks converge" : mean >= 0.5 ? "The networks are alike" : "The networks do not converge";
  const spreads = Object.entries(last.spread).filter(([, spread]) => spread && spread.n > 0);
  const outside = spreads.filter(([, s]) => Math.abs(s.median) > 2).sort(([, a], [, b]) => Math.abs(b.median) - Math.abs(a.median));
  return [
    h(
      "p",
      { class: "lead" },
      h("strong", {}, word),
      ` at ${percent(last.sparsity)} sparsity: mean cosine ${fixed(mean)}`,
      low !== null && ` (95 % interval ${fixed(low)} to ${fixed(high)})`,
      known.length > 1 && `, against ${fixed(first.cosine.mean)} at ${percent(first.sparsity)}`,
      ".",
    ),
    outside.length
      ? h("p", { class: "lead" }, "Furthest from chance: ", outside.slice(0, 3).map(([motif, s], i) => [i > 0 && ", ", named(all, motif), ` Z ${fixed(s.median, 1)}`]), ".")
      : h("p", { class: "lead" }, "No motif stands out: every median Z is within ±2."),
  ];
}

function links(ensemble) {
  const name = quoted(ensemble.name);
  const cypher = `MATCH (n:Network {ensemble: ${name}})-[:HAS_SCORE]->(s:MotifScore)\nRETURN n.sparsity AS sparsity, s.motif AS motif, avg(s.z) AS meanZ, stDev(s.z) AS spread ORDER BY sparsity, motif`;
  return [
    h("a", { class: "button quiet", href: `#/networks?ensemble=${encodeURIComponent(ensemble.name)}` }, "Its networks"),
    h("a", { class: "button quiet", href: `#/compare?a=${encodeURIComponent(ensemble.name)}` }, "Compare with another"),
    browserLink(cypher, "Scores in Neo4j Browser"),
  ];
}

/** Read-only Cypher with examples. */
import { ask, send } from "../api.js";
import { browserAddress, quoted } from "../browser-link.js";
import { h, replace } from "../dom.js";
import { csv, downloadText } from "../download.js";
import { plural } from "../format.js";
import { problemLine } from "../notices.js";
import { table } from "../table.js";

export const title = "Query";

/** @type {import("../main.js").View} */
export async function view({ parameters, signal }) {
  const { networks } = await ask("/networks?size=1000", { signal });
  const examples = examplesFor(networks);
  const text = h("textarea", { spellcheck: "false", "aria-label": "Cypher" });
  text.value = parameters.get("cypher") ?? examples[0].cypher;
  const answer = h("div", { "aria-live": "polite" });
  const run = () => answerTo(text.value, answer, signal);
  const browser = h("a", { class: "button quiet out", target: "_blank", rel: "noopener" }, "Open in Neo4j Browser");
  const link = () => browser.setAttribute("href", browserAddress(text.value));
  text.addEventListener("input", link);
  text.addEventListener("keydown", (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && run());
  link();
  const take = (cypher) => {
    text.value = cypher;
    link();
    run();
  };
  return [
    h("h1", {}, "Ask in Cypher"),
    h("p", { class: "soft" }, "Reads only. Ctrl+Enter runs it; Neo4j Browser draws what it finds."),
    h("div", { class: "chips", role: "group", "aria-label": "Examples" }, examples.map(({ name, cypher }) => h("button", { type: "button", class: "chip", onclick: () => take(cypher) }, h("span", {}, name)))),
    text,
    h("div", { class: "bar" }, h("button", { type: "button", id: "run", onclick: run }, "Run"), browser),
    answer,
  ];
}

/** A sparse network of the ensemble that has most. */
function typical(networks) {
  const sizes = new Map();
  networks.forEach(({ ensemble }) => sizes.set(ensemble, (sizes.get(ensemble) ?? 0) + 1));
  const [largest] = [...sizes].sort(([, a], [, b]) => b - a)[0] ?? [];
  const own = networks.filter(({ ensemble }) => ensemble === largest);
  return own.filter(({ sparsity }) => sparsity > 0).at(-1) ?? own[0] ?? { id: "demo-001@0.85", ensemble: "demo" };
}

function examplesFor(networks) {
  const network = typical(networks);
  const id = quoted(network.id);
  return [
    { name: "Loss by sparsity", cypher: `MATCH (n:Network {ensemble: ${quoted(network.ensemble)}})\nRETURN n.sparsity AS sparsity, count(n) AS networks, percentileCont(n.testMse, 0.5) AS medianTestMse\nORDER BY sparsity` },
    { name: "Mean Z by sparsity", cypher: `MATCH (n:Network {ensemble: ${quoted(network.ensemble)}})-[:HAS_SCORE]->(s:MotifScore)\nRETURN n.sparsity AS sparsity, s.motif AS motif, avg(s.z) AS meanZ, stDev(s.z) AS spread\nORDER BY sparsity, motif` },
    { name: "Motif counts", cypher: `CALL motif.census({network: ${id}}) YIELD motif, count\nRETURN motif, count ORDER BY count DESC` },
    { name: "Z-scores", cypher: `CALL motif.zscores({network: ${id}, members: 200}) YIELD motif, count, mean, sd, z\nRETURN motif, count, mean, sd, z ORDER BY z DESC` },
    { name: "Hubs of bi-fans", cypher: `CALL motif.participation({network: ${id}, motif: 'bifan'}) YIELD neuron, layer, role, count\nRETURN neuron, layer, role, count ORDER BY count DESC LIMIT 20` },
    { name: "Strongest connections", cypher: `MATCH (a:Neuron {network: ${id}})-[c:CONNECTS_TO]->(b:Neuron)\nRETURN a.layer AS layer, a.index AS source, b.index AS target, c.weight AS weight\nORDER BY abs(c.weight) DESC LIMIT 25` },
  ];
}

async function answerTo(cypher, answer, signal) {
  replace(answer, h("p", { class: "soft" }, "…"));
  try {
    const result = await send("/query", { cypher }, signal);
    replace(answer, shown(result));
  } catch (error) {
    signal.aborted || replace(answer, problemLine(error));
  }
}

function shown(result) {
  const { rows } = result;
  const text = (value) => (value !== null && typeof value === "object" ? JSON.stringify(value) : value === null ? null : String(value));
  const columns = result.columns.map((name, i) => ({ name, show: text, text: rows.some((row) => typeof row[i] !== "number") }));
  const save = () => downloadText("query.csv", csv(result.columns, rows.map((row) => row.map(text))), "text/csv;charset=utf-8");
  return h(
    "section",
    { class: "card" },
    h("div", { class: "head" }, h("h2", {}, plural(rows.length, "row"), result.truncated ? ", and more" : ""), h("div", { class: "exports" }, h("button", { type: "button", class: "small", onclick: save }, "CSV"))),
    result.notes.map((note) => h("p", { class: "soft" }, note.description)),
    result.plan && h("pre", {}, JSON.stringify(result.plan, null, 2)),
    table(columns, rows, "Answer"),
  );
}

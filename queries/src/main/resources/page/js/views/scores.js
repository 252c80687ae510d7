/** The Z-scores of one network, computed when asked for. */
import { ask, part } from "../api.js";
import { h, replace } from "../dom.js";
import { figure } from "../figure.js";
import { fixed, probability, whole } from "../format.js";
import { named } from "../motifs.js";
import { problemLine } from "../notices.js";
import { table } from "../table.js";

/** @param {string} id @param {Map<string, import("../motifs.js").Motif>} all @param {AbortSignal} signal */
export function scoresCard(id, all, signal) {
  const card = h("section", { class: "card wide", "aria-live": "polite" });
  const compute = async () => {
    replace(card, h("h2", {}, "Z-scores"), h("p", { class: "soft" }, "1000 random graphs are counted …"));
    try {
      card.replaceWith(result(id, all, await ask(`/networks/${part(id)}/zscores`, { signal })));
    } catch (error) {
      signal.aborted || replace(card, h("h2", {}, "Z-scores"), problemLine(error));
    }
  };
  replace(
    card,
    h("h2", {}, "Z-scores"),
    h("p", { class: "soft" }, "How far each count is from that of random networks with the same live neurons and the same number of weights in every block."),
    h("button", { type: "button", onclick: compute }, "Show Z-scores"),
  );
  return card;
}

function result(id, all, answer) {
  const columns = [
    { name: "motif", show: (name) => named(all, name), text: true },
    { name: "count", show: whole },
    { name: "mean", show: (value) => fixed(value, 1) },
    { name: "sd", show: (value) => fixed(value, 2) },
    { name: "Z", show: (value) => fixed(value) },
    { name: "adjusted p", show: probability },
  ];
  const rows = Object.entries(answer.motifs).map(([motif, s]) => [motif, s.count, s.mean, s.sd, s.z, s.pAdjusted]);
  return figure({
    title: `Z-scores of ${id}`,
    caption: `Null model ${answer.null}, ${answer.members === null ? "exact moments" : `${whole(answer.members)} members, seed ${answer.seed}`}. A dash stands where the null model determines the count.`,
    body: table(columns, rows, "Z-scores"),
    exports: {},
    data: { columns: columns.map(({ name }) => ({ name })), rows },
    wide: "wide",
  });
}

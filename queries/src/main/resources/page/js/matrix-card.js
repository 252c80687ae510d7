/** The convergence matrix of one level of an ensemble. */
import { ask, part, query } from "./api.js";
import { cosines } from "./cosines.js";
import { field, h, replace, select } from "./dom.js";
import { figure, savePng } from "./figure.js";
import { fixed, percent } from "./format.js";
import { heatMap } from "./matrix.js";
import { problemLine } from "./notices.js";
import { settingsParameters } from "./settings.js";

/** @param {any} ensemble @param {any[]} levels @param {any} settings @param {AbortSignal} signal */
export function matrixCard(ensemble, levels, settings, signal) {
  const known = levels.filter((level) => level.cosine.mean !== null);
  if (!known.length) {
    return null;
  }
  const place = h("div", { class: "wide" });
  const show = async (sparsity) => {
    try {
      const matrix = await fetchMatrix(ensemble, sparsity, settings, signal);
      replace(place, matrixFigure(ensemble, matrix, sparsity, choice(sparsity), signal));
    } catch (error) {
      signal.aborted || replace(place, h("section", { class: "card" }, choice(sparsity), problemLine(error)));
    }
  };
  const choice = (sparsity) =>
    field("Sparsity", select(known.map((level) => ({ value: String(level.sparsity), label: percent(level.sparsity) })), String(sparsity), (value) => show(Number(value))));
  show(known.at(-1).sparsity);
  return place;
}

async function fetchMatrix(ensemble, sparsity, settings, signal) {
  const asked = query({ ...settingsParameters(settings), sparsity });
  const { levels, clustering } = await ask(`/ensembles/${part(ensemble.name)}/profiles${asked}`, { signal });
  const { ids, z } = levels[0];
  const places = new Map(ids.map((id, place) => [id, place]));
  return {
    ids,
    values: cosines(z),
    merges: clustering?.merges ?? [],
    order: clustering ? clustering.order.map((id) => places.get(id)) : ids.map((_, place) => place),
  };
}

function matrixFigure(ensemble, matrix, sparsity, choice, signal) {
  const { element, canvas } = heatMap(matrix, signal, (id) => (location.hash = `#/network/${part(id)}`));
  const name = `Networks of ${ensemble.name} at ${percent(sparsity)}`;
  const { ids, values, order } = matrix;
  return figure({
    title: name,
    caption: "Cosine between the Z vectors of every two networks; similar ones stand together (average linkage).",
    controls: choice,
    body: h("div", {}, element),
    exports: { PNG: () => savePng(canvas, name) },
    data: {
      columns: [{ name: "network", text: true }, ...order.map((i) => ({ name: ids[i], show: (value) => fixed(value, 3) }))],
      rows: order.map((i) => [ids[i], ...order.map((j) => values[i][j])]),
    },
  });
}

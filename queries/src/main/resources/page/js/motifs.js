/** The motif classes, asked for once, and buttons to choose one. */
import { ask } from "./api.js";
import { h } from "./dom.js";
import { motifPicture } from "./motif-picture.js";
import { motifStyle } from "./theme.js";

/** @typedef {{motif: string, neurons: number, connections: string, description: string, definitions: string[]}} Motif */

/** @type {Promise<Map<string, Motif>>|null} */
let known = null;

/** @returns {Promise<Map<string, Motif>>} by name */
export function motifs() {
  known ??= ask("/motifs").then((list) => new Map(list.map((motif) => [motif.motif, motif])));
  known.catch(() => (known = null));
  return known;
}

/** Classes of layered networks that have a neuron with a role. @param {Map<string, Motif>} all */
export function layeredMotifs(all) {
  return [...all.values()].filter((motif) => /^[a-z]+[A-Za-z0-9]*$/.test(motif.motif) && motif.neurons > 2 && !/^m\d+$/.test(motif.motif));
}

/** The picture of a motif with its name. @param {Map<string, Motif>} all @param {string} name */
export function named(all, name) {
  const motif = all.get(name);
  return h("span", { class: `named ${motifStyle(name).hue}`, title: motif?.description }, motif && motifPicture(motif.connections), h("span", {}, name));
}

/**
 * Buttons with pictures, one of which is pressed.
 * @param {Motif[]} list
 * @param {string} chosen
 * @param {(name: string) => void} changed
 */
export function motifChoice(list, chosen, changed) {
  const buttons = list.map((motif) =>
    h(
      "button",
      {
        type: "button",
        class: `chip ${motifStyle(motif.motif).hue}`,
        "data-motif": motif.motif,
        "aria-pressed": motif.motif === chosen,
        title: motif.description,
        onclick: (event) => {
          buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === event.currentTarget)));
          changed(motif.motif);
        },
      },
      motifPicture(motif.connections),
      h("span", {}, motif.motif),
    ),
  );
  buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(list[i].motif === chosen)));
  return h("div", { class: "chips", role: "group", "aria-label": "Motif" }, buttons);
}

/** Whether two groups of networks differ by more than chance: as a whole and motif by motif, in words and as a table. */
import { h } from "./dom.js";
import { figure } from "./figure.js";
import { fixed, percent, plural, probability, whole } from "./format.js";
import { named } from "./motifs.js";
import { table } from "./table.js";

const LEVEL = 0.05;

/**
 * @param {object} parts
 * @param {string[]} parts.names of the two ensembles
 * @param {number} parts.sparsity
 * @param {any} parts.test of the two at this sparsity, as the server answers; undefined where one has fewer than two networks
 * @param {Map<string, any>} parts.all motifs
 */
export function compareTests({ names, sparsity, test, all }) {
  if (!test) {
    return h("section", { class: "card" }, h("h2", {}, "No test"), h("p", { class: "soft" }, "A test needs two networks or more of each ensemble that have these Z-scores."));
  }
  const tested = Object.entries(test.motifs).filter(([, motif]) => motif);
  const rows = tested.map(([motif, m]) => [motif, m.networksA, m.networksB, m.medianA, m.medianB, m.effect, m.p, m.pAdjusted, said(m, names)]);
  const columns = [
    { name: "motif", show: (motif) => named(all, motif), text: true },
    ...names.map((name) => ({ name: `networks of ${name}` })),
    ...names.map((name) => ({ name: `median Z of ${name}`, show: fixed })),
    { name: "effect", show: fixed },
    { name: "p", show: probability },
    { name: "adjusted p", show: probability },
    { name: "higher", text: true },
  ];
  return figure({
    title: `Tests of ${names[0]} against ${names[1]} at ${percent(sparsity)}`,
    caption: [
      "Effect: how often a network of ",
      names[0],
      " has the higher Z, 0.5 where neither has; p by Mann-Whitney, adjusted over the motifs by Benjamini and Hochberg. Both tests take the networks for independent of each other.",
    ],
    body: h("div", {}, asAWhole(test, names), byMotif(tested, names, all), tooFew(test), table(columns, rows, "Tests by motif")),
    exports: {},
    data: { columns: columns.map(({ name }) => ({ name })), rows },
    wide: "wide",
  });
}

function asAWhole({ distance, p, compared }, names) {
  if (distance === null) {
    return h("p", { class: "lead" }, "No motif has a Z in every network, so that they cannot be compared as a whole.");
  }
  return h(
    "p",
    { class: "lead" },
    h("strong", {}, p < LEVEL ? `${names[0]} and ${names[1]} differ` : `Chance alone could tell ${names[0]} and ${names[1]} apart as far`),
    `: their mean Z vectors are ${fixed(distance, 1)} apart over ${plural(compared.length, "motif")}, and dealing the networks to two groups at random gets as far with p = ${probability(p)}.`,
  );
}

function byMotif(tested, names, all) {
  const differing = tested.filter(([, motif]) => motif.pAdjusted < LEVEL);
  const list = (motifs) => motifs.map(([motif], i) => [i > 0 && ", ", named(all, motif)]);
  const sides = names.map((name, i) => ({ name, motifs: differing.filter(([, motif]) => (i === 0 ? motif.effect > 0.5 : motif.effect < 0.5)) }));
  return h(
    "p",
    {},
    differing.length
      ? sides.filter(({ motifs }) => motifs.length).map(({ name, motifs }, i) => [i > 0 && "; ", "higher in ", h("strong", {}, name), ": ", list(motifs)])
      : "No single motif differs by more than chance",
    ` (adjusted p below ${LEVEL}).`,
  );
}

/** Small groups cannot differ, whatever they are: of all ways to deal the networks at most two are as far apart. */
function tooFew({ networksA, networksB }) {
  const least = 2 / ways(networksA + networksB, networksA);
  return least >= LEVEL && h("p", { class: "soft" }, `With ${whole(networksA)} and ${whole(networksB)} networks the Mann-Whitney p is ${probability(least)} at least: train more of them to find a difference.`);
}

function ways(all, chosen) {
  let product = 1;
  for (let i = 1; i <= chosen; i++) {
    product *= (all - chosen + i) / i;
  }
  return product;
}

function said({ effect, pAdjusted }, names) {
  return pAdjusted >= LEVEL || effect === 0.5 ? "–" : effect > 0.5 ? names[0] : names[1];
}

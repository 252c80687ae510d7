/** Links into Neo4j Browser, which opens with the query filled in. */
import { h } from "./dom.js";

/** @param {string} cypher @param {string} [label] */
export function browserLink(cypher, label = "Open in Neo4j Browser") {
  return h("a", { class: "out", href: browserAddress(cypher), target: "_blank", rel: "noopener" }, label);
}

/** @param {string} cypher */
export function browserAddress(cypher) {
  return `/browser/?cmd=edit&arg=${encodeURIComponent(cypher)}`;
}

/** A text as a literal of Cypher. @param {string} text */
export function quoted(text) {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** What is said instead of a view. */
import { h } from "./dom.js";

export function signInCard() {
  return h(
    "section",
    { class: "card notice" },
    h("h1", {}, "Do networks converge to the same wiring?"),
    h("p", {}, "Ensembles, their motifs and how far they are from chance are shown to users of the database."),
    h("p", {}, h("a", { class: "button", href: "/sign-in" }, "Sign in")),
    h("p", { class: "soft" }, "Name and password are those of the database: user neo4j, whose password ", h("code", {}, "motifbase serve"), " printed on its first start."),
  );
}

/** @param {Error} error */
export function problemCard(error) {
  return h("section", { class: "card notice", role: "alert" }, h("h1", {}, "That did not work"), h("p", {}, error.message));
}

/** One line where an action went wrong. @param {Error} error */
export function problemLine(error) {
  return h("p", { class: "problem", role: "alert" }, error.message);
}

export function emptyStore() {
  return h(
    "section",
    { class: "card notice" },
    h("h1", {}, "The store is empty"),
    h("p", {}, "Three ways to fill it:"),
    h(
      "ul",
      {},
      h("li", {}, h("a", { href: "#/jobs" }, "train an ensemble"), " here, as a job of this server"),
      h("li", {}, h("a", { href: "#/import" }, "import networks"), " of your own: Keras, ONNX, npz, safetensors, edge lists"),
      h("li", {}, "or, with the server stopped, ", h("code", {}, "motifbase demo")),
    ),
  );
}

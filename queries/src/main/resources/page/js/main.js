/** Which view is shown, after the fragment of the address: #/ensembles/moth/profiles?motif=bifan */
import { add, h, replace } from "./dom.js";
import { ask } from "./api.js";
import { problemCard, signInCard } from "./notices.js";

/**
 * A view builds its elements; what it started ends with the signal.
 * @typedef {(place: Place) => Promise<any>} View
 * @typedef {{parts: string[], parameters: URLSearchParams, signal: AbortSignal, session: Session}} Place
 * @typedef {{user: string|null, role: "admin"|"analyst"|null, bolt: string}} Session
 */

/** @type {Record<string, () => Promise<{view: View, title: string}>>} */
const VIEWS = {
  "": () => import("./views/ensembles.js"),
  ensembles: () => import("./views/ensemble.js"),
  compare: () => import("./views/compare.js"),
  networks: () => import("./views/networks.js"),
  network: () => import("./views/network.js"),
  import: () => import("./views/import.js"),
  query: () => import("./views/query.js"),
  jobs: () => import("./views/jobs.js"),
};

const content = /** @type {HTMLElement} */ (document.getElementById("content"));
const navigation = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("header nav a")]);
let shown = new AbortController();

async function show() {
  shown.abort();
  const current = (shown = new AbortController());
  const { signal } = current;
  const [path, search = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").map(decodeURIComponent);
  markNavigation(parts[0]);
  content.setAttribute("aria-busy", "true");
  try {
    const load = VIEWS[parts[0]];
    if (!load) {
      throw new Error(`There is no view ${parts[0]}.`);
    }
    const [session, { view, title }] = await Promise.all([ask("/session", { signal }), load()]);
    showWho(session);
    const elements = session.user
      ? await view({ parts: parts.slice(1), parameters: new URLSearchParams(search), signal, session })
      : signInCard();
    if (!signal.aborted) {
      document.title = `${parts[1] ?? title} · motifbase`;
      replace(content, elements);
    }
  } catch (error) {
    if (!signal.aborted) {
      replace(content, error.status === 401 ? signInCard() : problemCard(error));
    }
  } finally {
    if (!signal.aborted) {
      content.removeAttribute("aria-busy");
    }
  }
}

function markNavigation(first) {
  const active = { ensembles: "", network: "networks" }[first] ?? first;
  for (const link of navigation) {
    const isActive = link.getAttribute("href") === `#/${active}`;
    link.toggleAttribute("aria-current", isActive);
    if (isActive) {
      link.setAttribute("aria-current", "page");
    }
  }
}

function showWho(session) {
  const who = /** @type {HTMLElement} */ (document.getElementById("who"));
  navigation.find((link) => link.getAttribute("href") === "#/import").hidden = session.role === "analyst";
  replace(who);
  add(who, [session.user ? h("span", { class: "soft", title: `role ${session.role}` }, session.user) : h("a", { class: "button", href: "/sign-in" }, "Sign in")]);
}

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  content.focus();
});
addEventListener("hashchange", () => {
  show().then(() => content.focus({ preventScroll: true }));
  scrollTo(0, 0);
});
show();

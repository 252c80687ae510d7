/** Networks of one's own, dropped or chosen. */
import { address, detailOf, part } from "../api.js";
import { field, h, select } from "../dom.js";
import { plural, whole } from "../format.js";
import { problemLine } from "../notices.js";

export const title = "Import";
const FORMATS = ["", "keras", "onnx", "npz", "safetensors", "edges"];

/** @type {import("../main.js").View} */
export async function view({ signal, session }) {
  if (session.role !== "admin") {
    return h("section", { class: "card notice" }, h("h1", {}, title), h("p", {}, "Only admins store networks; analysts read them."));
  }
  const list = h("div", { class: "jobs", "aria-live": "polite" });
  const options = {
    ensemble: h("input", { type: "text", placeholder: "imported", maxlength: 100 }),
    format: select(FORMATS.map((value) => ({ value, label: value || "by its name" })), "", () => {}),
    layers: h("input", { type: "file" }),
  };
  const files = h("input", { type: "file", multiple: true, class: "hidden", id: "files" });
  const take = async (chosen) => {
    for (const file of chosen) {
      await upload(file, options, list, signal);
    }
  };
  files.addEventListener("change", () => take([...files.files]).then(() => (files.value = "")));
  return [
    h("h1", {}, "Import networks"),
    h("p", { class: "soft" }, "Keras .h5, ONNX, npz, safetensors or an edge list (source target [weight]); exact zeros are pruned weights. A file is stored whole or not at all."),
    h("div", { class: "bar" }, field("Ensemble", options.ensemble), field("Format", options.format), field("Layers file, for an edge list", options.layers)),
    dropZone(files, take),
    list,
  ];
}

function dropZone(files, take) {
  const zone = h(
    "div",
    { class: "drop" },
    h("p", {}, h("strong", {}, "Drop files here")),
    h("p", {}, "or ", h("button", { type: "button", onclick: () => files.click() }, "Choose files")),
    files,
  );
  const over = (is) => (event) => {
    event.preventDefault();
    zone.classList.toggle("over", is);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    take([...event.dataTransfer.files]);
  });
  return zone;
}

/** One file after the other, each with its own progress and its own answer. */
function upload(file, options, list, signal) {
  const bar = h("progress", { max: 1, value: 0, "aria-label": `Upload of ${file.name}` });
  const answer = h("div", {}, h("p", { class: "soft" }, "sending …"));
  list.prepend(h("section", { class: "card" }, h("h2", {}, file.name), h("p", { class: "soft" }, `${whole(file.size)} bytes`), bar, answer));
  const form = new FormData();
  form.append("file", file);
  for (const name of ["ensemble", "format"]) {
    options[name].value.trim() && form.append(name, options[name].value.trim());
  }
  options.layers.files[0] && form.append("layers", options.layers.files[0]);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    signal.addEventListener("abort", () => request.abort());
    request.upload.onprogress = (event) => {
      bar.value = event.loaded / event.total;
      event.loaded === event.total && answer.replaceChildren(h("p", { class: "soft" }, "reading and storing …"));
    };
    request.onloadend = () => {
      bar.value = 1;
      bar.remove();
      answer.replaceChildren(...outcome(request));
      done(null);
    };
    request.open("POST", address("/networks"));
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  });
}

function outcome(request) {
  if (request.status === 0) {
    return [problemLine(new Error("The server could not be reached."))];
  }
  if (request.status >= 400) {
    return [problemLine(new Error(detailOf(request.responseText, request.status)))];
  }
  return JSON.parse(request.responseText).networks.map((network) =>
    h("p", {}, "Stored as ", h("a", { href: `#/network/${part(network.id)}` }, network.id), `, ${plural(network.neurons, "neuron")}, ${plural(network.connections, "connection")}.`),
  );
}

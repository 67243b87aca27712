// What is held of one person, and its erasure. Values are never shown: kinds and counts are.

import { ask } from "./api.js";
import { $, el, problem, put, say } from "./dom.js";
import { AUDIENCES, CATEGORIES, EVENTS, PURPOSES, entity, plural, when } from "./words.js";

const address = (id) => `/v1/subjects/${encodeURIComponent(id)}`;

export function subjects() {
  const id = el("input", { id: "subject-id", autocomplete: "off", spellcheck: "false", maxlength: "256", required: true, "aria-describedby": "subject-error" });
  const error = el("p", { class: "error", id: "subject-error", role: "alert" });
  const result = el("div", { id: "subject-result" });
  const form = el("form", { class: "row wrap", novalidate: true },
    el("div", { class: "field grow" }, el("label", { for: "subject-id" }, "Subject's id"), id, error),
    el("button", { type: "submit", class: "main" }, "Look up"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = id.value.trim();
    // Browsers resolve . and .. before they ask, and servers take a slash for the end of a part, whatever they stand for in an id.
    const unsayable = /^\.{1,2}$|[/]/.test(wanted);
    error.textContent = !wanted ? "Enter the id that your system has for the person." : unsayable ? "An id with a slash, or of dots alone, cannot stand in an address, and so not be asked for here." : "";
    if (error.textContent) id.focus();
    else look(wanted, result);
  });
  return el("section", { class: "part", id: "part-subjects", "aria-label": "Subjects' rights" }, el("div", { class: "card" },
    el("h3", {}, "Subjects' rights"),
    el("p", { class: "hint" }, "What is held of a person: consents, and values in the vault. Erasing is on record; whom it was about is not."),
    form, result));
}

async function look(id, result, { focus = true } = {}) {
  result.setAttribute("aria-busy", "true");
  try {
    const { body } = await ask(address(id));
    put(result, held(id, body, result));
    const words = `${count(body.values)}, ${plural(body.consents.length, "consent")}.`;
    if (focus) result.querySelector("h4").focus();
    say(words);
  } catch (error) {
    put(result, problem(error));
  } finally {
    result.removeAttribute("aria-busy");
  }
}

const count = (values) => plural(values.reduce((all, v) => all + v.count, 0), "value");

function held(id, body, result) {
  const records = Object.entries(body.records);
  const nothing = !body.values.length && !body.consents.length && !records.length;
  const erase = el("button", { type: "button", class: "quiet danger", id: "erase" }, "Erase this subject…");
  erase.addEventListener("click", () => confirmErase(id, body, result));
  return el("div", { class: "stack held" },
    el("h4", { tabindex: "-1" }, nothing ? "Nothing is held of this subject" : "What is held"),
    nothing ? el("p", { class: "hint" }, "No consent, no value in the vault, and no record that names them.") : [
      el("h5", {}, "Values in the vault"),
      body.values.length ? rows(["Kind", "Category", "For", "How many"], body.values.map((v) => [entity(v.entity), CATEGORIES[v.category] ?? v.category, PURPOSES[v.purpose] ?? v.purpose, String(v.count)]), "Values") : el("p", { class: "hint" }, "None."),
      el("h5", {}, "Consents"),
      body.consents.length ? el("ul", { class: "granted" }, body.consents.map((c) => consent(id, c, result))) : el("p", { class: "hint" }, "None."),
      el("h5", {}, "Records that name them"),
      el("p", {}, records.length ? records.map(([event, n]) => `${EVENTS[event] ?? event}: ${n}`).join(" · ") : "None."),
      el("div", { class: "row" }, erase),
    ]);
}

function rows(head, body, label) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, el("table", {},
    el("thead", {}, el("tr", {}, head.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, body.map((cells) => el("tr", {}, cells.map((cell) => el("td", {}, cell)))))));
}

function consent(id, c, result) {
  const state = c.withdrawn ? `withdrawn ${when(c.withdrawn)}` : c.expires && new Date(c.expires) < new Date() ? `ended ${when(c.expires)}` : c.expires ? `until ${when(c.expires)}` : "until withdrawn";
  const words = `${c.category ? CATEGORIES[c.category] : "A guardian's agreement"} · ${PURPOSES[c.purpose]} · ${AUDIENCES[c.audience]}`;
  const row = el("li", {}, el("div", {}, el("p", {}, words), el("p", { class: "hint" }, `${state}${c.guardian ? " · given by a guardian" : ""}`)));
  if (!c.withdrawn) {
    row.append(el("button", { type: "button", class: "quiet small", "aria-label": `Withdraw: ${words}`, click: () => confirmIn({
      title: "Withdraw this consent?",
      words: [`${words}. From now on it does not count. This cannot be undone; the person may consent anew.`],
      action: "Withdraw it",
      run: async () => {
        await ask(`${address(id)}/consents/${encodeURIComponent(c.id)}`, { method: "DELETE" });
        await look(id, result);
        say("The consent is withdrawn.");
      },
    }) }, "Withdraw"));
  }
  return row;
}

function confirmErase(id, body, result) {
  confirmIn({
    title: "Erase this subject?",
    words: [
      `${count(body.values)} in the vault and ${plural(body.consents.length, "consent")} go for good, with the keys that could tell whom earlier records were about.`,
      "This cannot be undone. The audit trail keeps that it happened, not whose it was.",
    ],
    type: id,
    action: "Erase for good",
    run: async () => {
      const { body: gone } = await ask(address(id), { method: "DELETE" });
      const words = `Erased: ${plural(gone.values, "value")} and ${plural(gone.consents, "consent")}.`;
      const done = el("div", { class: "outcome a-allow", tabindex: "-1", id: "erased" }, words);
      put(result, done);
      done.focus();
      say(words);
    },
  });
}

/** Ask before something that cannot be undone; with `type` those words must be typed first. */
function confirmIn({ title, words, type, action, run }) {
  const error = el("div");
  const typed = type ? el("input", { id: "confirm-id", autocomplete: "off", spellcheck: "false" }) : null;
  const yes = el("button", { type: "submit", class: "main danger", id: "confirm" }, action);
  const no = el("button", { type: "button", class: "quiet" }, "Cancel");
  const form = el("form", { novalidate: true },
    el("h2", { id: "confirm-title" }, title),
    words.map((each) => el("p", {}, each)),
    typed ? el("div", { class: "field" }, el("label", { for: "confirm-id" }, "To be sure, type the subject's id again"), typed) : null,
    error, el("div", { class: "row" }, yes, no));
  const dialog = el("dialog", { "aria-labelledby": "confirm-title" }, form);
  dialog.addEventListener("close", () => dialog.remove());
  no.addEventListener("click", () => dialog.close());
  typed?.addEventListener("input", () => put(error));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (yes.getAttribute("aria-disabled") === "true") return;
    if (typed && typed.value.trim() !== type) {
      put(error, el("p", { class: "error", role: "alert" }, "That is not the id that was looked up."));
      typed.focus();
      return;
    }
    yes.setAttribute("aria-disabled", "true");
    try {
      // Closed first, so that focus goes to what `run` shows rather than back to what opened this.
      dialog.close();
      await run();
    } catch (failure) {
      $("subject-result").append(problem(failure));
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  (typed ?? no).focus();
}

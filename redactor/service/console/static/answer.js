// The answer to a check: verdict, reasons, the marked text, milder words, what may be shown.

import { diff } from "./diff.js";
import { copyButton, el, icon, problem, say } from "./dom.js";
import { exchange } from "./exchange.js";
import { legend, marked } from "./spans.js";
import { pieces } from "./points.js";
import { ACTIONS, AUDIENCES, CATEGORIES, SUBJECTS, entity, plural, when } from "./words.js";

const EXAMPLES = [
  ["About family", "My nephew Anil was born with spina bifida. If you want to help with the lifts, mail priya.shah@example.com 💛"],
  ["About oneself", "I have lupus, and I live at 14 Rosebank Terrace, Leeds LS6 2AB. Anyone else?"],
  ["A card number", "Please charge my card 4111 1111 1111 1111, and tell me when it went through."],
  ["Nothing personal", "Spina bifida screening is free at the clinic on Temple Lane."],
];

/** The most findings that the table lists. */
const MOST = 2_000;

export function empty(use) {
  const buttons = EXAMPLES.map(([name, text]) => el("button", { type: "button", class: "quiet", click: () => use(text) }, name));
  return el("div", { class: "card empty" },
    el("h2", {}, "Nothing was checked yet"),
    el("p", {}, "Enter a text, say who would see it, and press Check. You see what is found, what would happen to it and why, and what could be shown instead."),
    el("p", { class: "hint" }, "Or try one of these:"),
    el("div", { class: "row wrap" }, buttons));
}

export function failed({ error, path, asked, body, signIn, again }) {
  const more = signIn
    ? el("button", { type: "button", class: "main", click: signIn }, "Enter a key")
    : el("button", { type: "button", class: "quiet", click: again }, "Try again");
  const raw = error.raw ? exchange({ path, body, tenant: asked.tenant, status: error.status, answer: error.raw }) : null;
  return el("div", { class: "stack" },
    problem(error, el("p", {}, "Nothing may be published on the strength of this: an error means that nothing was checked."), more),
    raw ? el("details", { class: "card" }, el("summary", {}, "Request, response and curl"), raw) : null);
}

export function answerOf({ path, asked, body, answered, use, goOn }) {
  const { body: said, status, ms } = answered;
  const went = path === "/v1/acknowledge";
  const words = el("div", { class: "stack" },
    reasons(said, body.language, went),
    findings(asked.body.text, said),
    said.acknowledgement || said.milder ? advice(asked, said, use, goOn) : null,
    safe(said, went));
  const wire = exchange({ path, body, tenant: asked.tenant, status, answer: said, ms });
  return el("div", { class: "stack" }, verdict(said, went), views(words, wire));
}

function verdict(said, went) {
  const { word, meaning } = ACTIONS[said.action];
  return el("div", { class: `verdict a-${said.action}`, tabindex: "-1" },
    el("span", { class: "badge" }, icon(said.action, 26)),
    el("div", {},
      el("h2", {}, word),
      el("p", {}, went && said.action === "allow" ? "The author was told, and goes on." : went ? "The author goes on; the rest stays as it was." : meaning)),
    el("p", { class: "hint" }, el("span", {}, `for ${AUDIENCES[said.audience].toLowerCase()}`), el("span", {}, `by ${said.policy}`)));
}

/** Two views of one answer, as a pair of tabs. */
function views(words, wire) {
  const made = [["words", "In words", words], ["wire", "JSON and curl", wire]].map(([name, label, panel], at) => {
    const tab = el("button", { type: "button", role: "tab", id: `view-${name}`, "aria-selected": String(!at), "aria-controls": `panel-${name}`, tabindex: at ? "-1" : "0" }, label);
    return { tab, panel: el("div", { role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `view-${name}`, hidden: at > 0 }, panel) };
  });
  const choose = (chosen) => made.forEach(({ tab, panel }, at) => {
    tab.setAttribute("aria-selected", String(at === chosen));
    tab.tabIndex = at === chosen ? 0 : -1;
    panel.hidden = at !== chosen;
  });
  made.forEach(({ tab }, at) => {
    tab.addEventListener("click", () => choose(at));
    tab.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      event.preventDefault();
      choose(1 - at);
      made[1 - at].tab.focus();
    });
  });
  return el("div", { class: "views" }, el("div", { class: "tabs small", role: "tablist", "aria-label": "View of the answer" }, made.map((m) => m.tab)), made.map((m) => m.panel));
}

function reasons(said, lang, went) {
  if (!said.reasons.length) {
    const words = said.findings.length ? "What was found may be seen by them." : "Nothing personal or sensitive was found.";
    return went ? null : el("section", { class: "card" }, el("h3", {}, "Why"), el("p", {}, words));
  }
  const items = said.reasons.map((r) => el("li", {},
    el("span", { class: `chip a-${r.action}` }, icon(r.action, 14), ACTIONS[r.action].word),
    el("div", {},
      // After an acknowledgement the service tells reasons in English.
      el("p", { lang: went ? "en" : lang }, r.message),
      el("p", { class: "hint" }, [...new Set([CATEGORIES[r.category] ?? r.category, r.labels.map(entity).join(", "), `about ${SUBJECTS[r.subject]}`])].join(" · ")))));
  return el("section", { class: "card" }, el("h3", {}, "Why"), el("ul", { class: "reasons" }, items));
}

function findings(text, said) {
  if (!said.findings.length) return null;
  const why = (f) => said.warnings?.find((w) => w.start === f.start && w.end === f.end)?.message
    ?? said.reasons.find((r) => r.key === f.reason && r.category === f.category && r.labels.includes(f.label))?.message;
  return el("section", { class: "card" },
    el("div", { class: "field-head" }, el("h3", {}, "What was found"), el("span", { class: "hint" }, plural(said.findings.length, "finding"))),
    marked(text, said.findings, why),
    legend(said.findings),
    el("details", { class: "more flat" }, el("summary", {}, "As a table"), table(text, said.findings)));
}

function table(text, all) {
  const head = ["Text", "What", "Action", "About", "Score", "Found by"].map((name) => el("th", { scope: "col" }, name));
  const listed = all.slice(0, MOST);
  const values = pieces(text, listed).filter((piece) => piece.span);
  const rows = values.map(({ text: value, span: f }) => el("tr", {},
    el("td", { dir: "auto" }, value.length > 60 ? `${[...value].slice(0, 60).join("")}…` : value),
    el("td", {}, entity(f.label)), el("td", {}, ACTIONS[f.action].word), el("td", {}, SUBJECTS[f.subject] ?? f.subject),
    el("td", { class: "number" }, f.score.toFixed(2)), el("td", {}, f.recognizer)));
  const more = all.length > MOST ? el("p", { class: "hint" }, `The first ${MOST} of ${all.length}; the JSON has all.`) : null;
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of findings" }, el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows)), more);
}

function advice(asked, said, use, goOn) {
  const milder = said.milder && said.milder !== asked.body.text ? said.milder : null;
  const changes = milder ? diff(asked.body.text, milder).map(({ kind, text }) => kind === "same" ? text : el(kind === "gone" ? "del" : "ins", {}, text)) : [];
  const goes = said.acknowledgement
    ? el("button", { type: "button", class: milder ? "quiet" : "main", id: "go-on", click: () => goOn(asked, said.acknowledgement) }, "Go on as written")
    : null;
  return el("section", { class: "card" },
    el("h3", {}, milder ? "Milder words" : "To go on"),
    milder ? el("p", { class: "text", dir: "auto", id: "milder" }, changes) : null,
    el("div", { class: "row wrap" },
      milder ? el("button", { type: "button", class: "main", id: "use-milder", click: () => { say("The milder words are in the text field."); use(milder); } }, "Use these words") : null,
      goes),
    said.acknowledgement
      ? el("p", { class: "hint" }, `The author may go on as written, once, until ${when(said.acknowledgement_expires)}. What is masked or blocked stays so.`)
      : el("p", { class: "hint" }, "Acknowledgements are switched off here, so that a warning cannot be passed."));
}

function safe(said, went) {
  if (said.action === "block") {
    return el("section", { class: "card" },
      el("h3", {}, "What may be shown"),
      el("p", {}, "Nothing: the text must not go out as it is. With everything hidden that must be hidden it reads:"),
      el("p", { class: "text safe", dir: "auto", id: "safe" }, said.text));
  }
  return el("section", { class: "card" },
    el("div", { class: "field-head" }, el("h3", {}, "What may be shown"), copyButton(() => said.text, "the safe text")),
    said.action === "warn" && !went ? el("p", { class: "hint" }, "Until the author has answered:") : null,
    el("p", { class: "text safe", dir: "auto", id: "safe" }, said.text || "(an empty text)"));
}

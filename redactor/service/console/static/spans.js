// The text with its findings marked. A mark has a colour for its category, its name in words, and a line under it for the action; more is on a card
// that shows at the pointer or at the focus. The arrow keys go from mark to mark.

import { el, icon, put } from "./dom.js";
import { pieces } from "./points.js";
import { ACTIONS, CATEGORIES, SUBJECTS, entity } from "./words.js";

/** The most marks that are drawn; the table of findings has all. */
const MOST = 1_000;

// Whoever points at a mark rather than focuses it can send its card away, too.
document.addEventListener("keydown", (event) => {
  const card = document.getElementById("tip");
  if (event.key === "Escape" && card) card.hidden = true;
});

/** Return the marked text and its card. `told` says in words why a finding is judged as it is. */
export function marked(text, findings, told) {
  const card = el("div", { class: "tip", id: "tip", role: "tooltip", hidden: true });
  const body = el("div", { class: "text", dir: "auto", role: "group", "aria-label": "The text with findings marked" });
  const marks = [];
  for (const { text: piece, span } of pieces(text, findings.slice(0, MOST))) {
    if (!span) {
      body.append(piece);
      continue;
    }
    const mark = el("span", { class: `mark c-${span.category} a-${span.action}`, role: "button", tabindex: marks.length ? "-1" : "0", "aria-expanded": "false", "aria-describedby": "tip" },
      ...tagged(piece, entity(span.label)));
    marks.push(mark);
    body.append(mark);
    listen(mark, () => fill(card, span, told(span)), card, body);
  }
  arrows(body, marks);
  const more = findings.length > MOST ? el("p", { class: "hint" }, `The first ${MOST} findings are marked; the table below has all of them.`) : null;
  return el("div", { class: "marked" }, body, card, more);
}

/** The end of a piece and its tag stay on one line. */
function tagged(piece, name) {
  const end = /\S{0,24}$/u.exec(piece)[0];
  return [piece.slice(0, piece.length - end.length), el("span", { class: "glue" }, end, el("span", { class: "tag" }, name))];
}

export function legend(findings) {
  const categories = [...new Set(findings.map((f) => f.category))];
  const actions = ["block", "mask", "warn", "allow"].filter((action) => findings.some((f) => f.action === action));
  return el("div", { class: "legend", role: "group", "aria-label": "Legend" },
    el("ul", {}, categories.map((name) => el("li", {}, el("span", { class: `swatch c-${name}`, "aria-hidden": "true" }), CATEGORIES[name] ?? name))),
    el("ul", {}, actions.map((action) => el("li", {}, el("span", { class: `line a-${action}`, "aria-hidden": "true" }, "abc"), ACTIONS[action].short))));
}

function fill(card, f, words) {
  const row = (name, value) => [el("dt", {}, name), el("dd", {}, value)];
  put(card,
    el("p", { class: `chip a-${f.action}` }, icon(f.action, 14), ACTIONS[f.action].word),
    el("p", { class: "tip-title" }, [...new Set([entity(f.label), CATEGORIES[f.category] ?? f.category])].join(" · ")),
    words ? el("p", {}, words) : null,
    el("dl", {}, row("About", SUBJECTS[f.subject] ?? f.subject), row("Score", f.score.toFixed(2)), row("Found by", f.recognizer), row("Rule", f.rule), f.reason ? row("Reason", f.reason) : []));
}

function listen(mark, fillCard, card, body) {
  let pinned = false;
  const show = () => {
    fillCard();
    card.hidden = false;
    place(card, mark, body.parentElement);
  };
  const hide = () => {
    card.hidden = true;
    pinned = false;
    mark.setAttribute("aria-expanded", "false");
  };
  const leave = () => {
    // The card itself may be pointed at.
    requestAnimationFrame(() => { if (!pinned && !card.matches(":hover") && document.activeElement !== mark) hide(); });
  };
  const toggle = () => {
    pinned = !pinned;
    if (pinned) show();
    else hide();
    mark.setAttribute("aria-expanded", String(pinned));
  };
  mark.addEventListener("mouseenter", show);
  mark.addEventListener("mouseleave", leave);
  card.addEventListener("mouseleave", leave);
  mark.addEventListener("focus", show);
  mark.addEventListener("blur", hide);
  mark.addEventListener("click", () => { mark.focus(); toggle(); });
  mark.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    else if (event.key === "Enter" || event.key === " ") toggle();
    else return;
    event.preventDefault();
  });
}

function place(card, mark, frame) {
  const at = mark.getClientRects()[0], of = frame.getBoundingClientRect();
  const left = Math.min(Math.max(0, at.left - of.left), Math.max(0, of.width - card.offsetWidth));
  card.style.left = `${left}px`;
  card.style.top = `${mark.getClientRects()[mark.getClientRects().length - 1].bottom - of.top + 6}px`;
}

function arrows(body, marks) {
  body.addEventListener("keydown", (event) => {
    const at = marks.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = marks[Math.min(Math.max(0, to), marks.length - 1)];
    marks.forEach((mark) => { mark.tabIndex = mark === next ? 0 : -1; });
    next.focus();
  });
}

// The policy in force, and what it changed.

import { ask } from "./api.js";
import { el, icon, put } from "./dom.js";
import { ACTIONS, plural, when } from "./words.js";

const HOW = {
  first: "It is the first on record, so that there is nothing to compare it with.",
  no_trail: "Nothing is recorded here, so that the one before it is not known.",
  not_kept: "Of the one before it only the name is on record, so that the two cannot be compared.",
  not_readable: "The one before it is in a form that is no longer understood, so that the two cannot be compared.",
};

const SHOWN = 12;

export async function policy(host) {
  const { body: told } = await ask("/v1/operate/policy");
  const { active, previous } = told;
  put(host, el("section", { class: "card" },
    el("div", { class: "row wrap" }, el("h3", { class: "push" }, "Policy in force"), el("span", { class: "pill strong" }, active.policy)),
    el("p", {}, active.document.description || "It has no description."),
    el("dl", { class: "wide" },
      el("dt", {}, "Rules"), el("dd", {}, String(active.document.rules.length)),
      el("dt", {}, "On record since"), el("dd", {}, active.since ? when(active.since) : "not on record"),
      el("dt", {}, "Before"), el("dd", {}, previous ? `${previous.policy}, from ${when(previous.since)}` : "none")),
    el("h4", {}, "What it changed"),
    told.comparison === "compared" ? changes(told) : el("p", { class: "hint" }, HOW[told.comparison]),
    el("details", { class: "more flat" }, el("summary", {}, "The policy as JSON"),
      el("pre", { tabindex: "0", role: "region", "aria-label": "The policy as JSON" }, el("code", {}, JSON.stringify(active.document, null, 2))))));
}

function changes(told) {
  if (!told.differences.length) return el("p", { class: "hint" }, "Nothing: both decide alike in every situation.");
  const list = el("ul", { class: "changes" }, told.differences.slice(0, SHOWN).map(change));
  const rest = told.differences.slice(SHOWN);
  return el("div", { id: "changes" },
    el("p", {}, `Less is hidden in ${plural(told.weaker, "situation")}, more in ${told.stricter.toLocaleString("en")}.`),
    list,
    rest.length ? el("details", { class: "more flat" }, el("summary", {}, `${rest.length} more`), el("ul", { class: "changes" }, rest.map(change))) : null);
}

function change(d) {
  const side = (s) => el("span", { class: `chip a-${s.action}` }, icon(s.action, 14), `${ACTIONS[s.action].word}${s.operator ? ` (${s.operator})` : ""}`);
  const weaker = d.change === "weaker";
  return el("li", {},
    el("span", { class: `way ${weaker ? "weaker" : "stricter"}` }, weaker ? "▼ weaker" : "▲ stricter"),
    el("div", {},
      el("p", {}, side(d.before), el("span", { "aria-label": "becomes" , role: "img" }, " → "), side(d.after), el("span", { class: "hint" }, ` ${plural(d.situations, "situation")}`)),
      el("p", { class: "hint" }, `by ${d.before.rule} before, by ${d.after.rule} now`),
      el("p", { class: "hint" }, `For example: ${Object.entries(d.example).map(([name, value]) => `${name} ${value}`).join(", ")}`)));
}

// Records of the audit trail, each with its state, and the walk over the whole of it.

import { ask } from "./api.js";
import { el, icon, options, problem, put, say } from "./dom.js";
import { ACTIONS, AUDIENCES, CATEGORIES, EVENTS, FLAWS, PURPOSES, entity, pairs, plural, when } from "./words.js";

export async function trail(host) {
  const filter = options(el("select", { id: "event" }), [["", "All records"], ...pairs(EVENTS)], "");
  const list = el("ol", { class: "records" });
  const more = el("button", { type: "button", class: "quiet", hidden: true }, "Older records");
  const verdict = el("div");
  const failed = el("div");
  let before = null;
  const load = async (fresh) => {
    const asked = new URLSearchParams({ limit: "15", ...(filter.value ? { event: filter.value } : {}), ...(fresh ? {} : { before }) });
    const { body } = await ask(`/v1/operate/audit?${asked}`);
    const made = body.entries.map(record);
    if (fresh) put(list, ...made);
    else list.append(...made);
    if (fresh && !made.length) list.append(el("li", { class: "none" }, "There are no such records."));
    before = body.before;
    more.hidden = before === null;
    put(failed);
    return made;
  };
  const tell = (error) => put(failed, problem(error));
  filter.addEventListener("change", () => load(true).then((made) => say(plural(made.length, "record"))).catch(tell));
  more.addEventListener("click", () => load(false).then(([first]) => { first?.querySelector("summary")?.focus(); }).catch(tell));
  const verify = el("button", { type: "button", class: "quiet" }, "Verify the whole trail");
  verify.addEventListener("click", () => walk(verify, verdict));
  await load(true);
  put(host, el("section", { class: "card" },
    el("div", { class: "row wrap" },
      el("h3", { class: "push" }, "Audit trail"),
      el("label", { for: "event", class: "unseen" }, "Which records"), filter, verify),
    verdict, list, failed, more));
}

async function walk(button, verdict) {
  button.setAttribute("aria-disabled", "true");
  button.textContent = "Verifying…";
  try {
    const { body } = await ask("/v1/audit/verify");
    const words = body.ok
      ? body.records ? `The trail is whole: ${plural(body.records, "record")}, from ${body.first} to ${body.last}.` : "The trail is whole, and empty."
      : `The trail was changed: ${plural(body.problems.length, "flaw")}.`;
    const flaws = body.problems.slice(0, 50).map((p) => el("li", {}, `${FLAWS[p.flaw] ?? p.flaw}: record ${p.seq}${p.upto === p.seq ? "" : ` to ${p.upto}`}`));
    put(verdict, el("div", { class: `outcome ${body.ok ? "a-allow" : "a-block"}`, id: "trail-state" },
      el("span", { class: "chip" }, icon(body.ok ? "allow" : "block", 14), body.ok ? "Verified" : "Altered"), el("span", {}, words), flaws.length ? el("ul", {}, flaws) : null));
    say(words);
  } catch (error) {
    put(verdict, problem(error));
  } finally {
    button.removeAttribute("aria-disabled");
    button.textContent = "Verify the whole trail";
  }
}

function record(entry) {
  const whole = entry.state === "whole";
  return el("li", { class: whole ? "record" : "record broken" }, el("details", {},
    el("summary", {},
      el("span", { class: "seq" }, `${entry.seq}`),
      el("span", { class: "what" }, el("strong", {}, EVENTS[entry.event] ?? entry.event), " ", about(entry)),
      el("span", { class: "hint when" }, when(entry.at)),
      el("span", { class: `seal ${whole ? "a-allow" : "a-block"}` }, icon(whole ? "allow" : "block", 14), FLAWS[entry.state] ?? entry.state)),
    el("div", { class: "facts" },
      el("dl", {},
        el("dt", {}, "By"), el("dd", {}, entry.actor || "not known"),
        el("dt", {}, "Subject"), el("dd", {}, entry.subject ? el("code", {}, entry.subject) : "none")),
      el("pre", { tabindex: "0", role: "region", "aria-label": `Facts of record ${entry.seq}` }, el("code", {}, JSON.stringify(entry.facts, null, 2))))));
}

function about({ event, facts }) {
  const kinds = Array.isArray(facts.kinds) ? facts.kinds : [];
  if (event === "decision") {
    const found = kinds.slice(0, 3).map((k) => entity(String(k.entity))).join(", ");
    return el("span", {}, ACTIONS[facts.action] ? el("span", { class: `chip a-${facts.action}` }, icon(facts.action, 14), ACTIONS[facts.action].word) : null,
      ` ${AUDIENCES[facts.audience]?.toLowerCase() ?? ""}${found ? ` · ${found}${kinds.length > 3 ? "…" : ""}` : ""}`);
  }
  if (event === "policy") return el("span", {}, facts.before && facts.before !== facts.policy ? `${facts.policy}, after ${facts.before}` : String(facts.policy ?? ""));
  if (event === "erasure" || event === "export") return el("span", {}, `${plural(facts.values ?? 0, "value")}, ${plural(facts.consents ?? 0, "consent")}`);
  if (event === "acknowledgement") return el("span", {}, [AUDIENCES[facts.audience]?.toLowerCase(), ...(facts.categories ?? [])].filter(Boolean).join(" · "));
  if (event === "consent") return el("span", {}, [facts.change, CATEGORIES[facts.category], PURPOSES[facts.purpose], AUDIENCES[facts.audience]].filter(Boolean).join(" · ").toLowerCase());
  if (event === "key") return el("span", {}, String(facts.change ?? ""));
  return el("span", {});
}

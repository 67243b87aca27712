// The second tab, for those who look after the service. Each part asks for itself, so that one that fails leaves the others whole.

import { access, ask } from "./api.js";
import { activity } from "./activity.js";
import { patterns } from "./charts.js";
import { el, options, problem, put, say } from "./dom.js";
import { policy } from "./policy.js";
import { subjects } from "./subjects.js";
import { trail } from "./trail.js";

const WINDOWS = [["hour", "Last hour"], ["day", "Last 24 hours"], ["week", "Last 7 days"], ["month", "Last 30 days"]];

let built = false;
let askForKey = () => {};

export function show(host, given) {
  ({ askForKey } = given);
  if (built) return;
  built = true;
  build(host);
  access.changed(() => build(host));
}

function build(host) {
  const window = options(el("select", { id: "window" }), WINDOWS, "day");
  const refresh = el("button", { type: "button", class: "quiet" }, "Refresh");
  const parts = [
    part("activity", "Decisions", (body) => activity(body, window.value)),
    part("trail", "Audit trail", trail),
    part("policy", "Policy", policy),
  ];
  const updated = el("span", { class: "hint" });
  const load = async () => {
    refresh.setAttribute("aria-disabled", "true");
    const went = await Promise.all(parts.map((each) => each.load()));
    refresh.removeAttribute("aria-disabled");
    updated.textContent = `As of ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
    say(went.every(Boolean) ? "The figures are up to date." : "Some of it could not be read.");
  };
  window.addEventListener("change", () => parts[0].load());
  refresh.addEventListener("click", load);
  put(host,
    patterns(),
    el("div", { class: "row wrap head" },
      el("h2", { class: "push" }, "What this service did"),
      updated, el("label", { for: "window", class: "unseen" }, "Time shown"), window, refresh),
    ...parts.map((each) => each.node),
    subjects());
  first(host, parts, load);
}

/** Ask once whether this caller may see anything here, rather than fail in each part. */
async function first(host, parts, load) {
  try {
    await ask("/v1/operate/policy");
  } catch (error) {
    if (error.status === 401 || error.status === 403) return put(host, closed(error));
  }
  return load();
}

function closed(error) {
  const button = el("button", { type: "button", class: "main", click: () => askForKey() }, access.held ? "Enter another key" : "Enter a key");
  if (error.status === 401 && !access.held) {
    return el("div", { class: "card empty" },
      el("h2", {}, "This part is for operators"),
      el("p", {}, "It shows what was decided, the audit trail, the policy, and what is held of a person. It needs a key with the scope admin."),
      button);
  }
  return el("div", { class: "stack" }, problem(error, button));
}

/** One card that loads itself: busy while it does, an error in words where it fails. */
function part(id, title, fill) {
  const body = el("div", { class: "part-body" }, el("p", { class: "hint" }, "Loading…"));
  const node = el("section", { class: "part", id: `part-${id}`, "aria-label": title }, body);
  const load = async () => {
    node.setAttribute("aria-busy", "true");
    try {
      await fill(body);
      return true;
    } catch (error) {
      if (error.title === undefined) throw error;
      put(body, el("div", { class: "card" }, el("h3", {}, title), problem(error)));
      return false;
    } finally {
      node.removeAttribute("aria-busy");
    }
  };
  return { node, load };
}

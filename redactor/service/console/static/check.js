// The first tab: ask, and show what was answered.

import { answerOf, empty, failed } from "./answer.js";
import { ask } from "./api.js";
import { question, set, start as startAsking } from "./asking.js";
import { $, el, put, say } from "./dom.js";
import { ACTIONS, AUDIENCES, plural } from "./words.js";

let running = null;
let askForKey = () => {};

export function start(given) {
  ({ askForKey } = given);
  startAsking(changed);
  $("form").addEventListener("submit", (event) => { event.preventDefault(); check(); });
  $("form").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); check(); }
  });
  put($("answer"), empty(use));
}

/** Put a text into the form and check it. */
function use(text) {
  set(text);
  return check();
}

function check() {
  const asked = question();
  if (!asked) return undefined;
  if (!asked.body.text) {
    $("text-error").textContent = "Enter a text, or drop a file.";
    $("text").focus();
    return undefined;
  }
  $("text-error").textContent = "";
  return send("/v1/check", asked, asked.body);
}

function goOn(asked, token) {
  return send("/v1/acknowledge", asked, { ...asked.body, acknowledgement: token });
}

async function send(path, asked, body) {
  running?.abort();
  const own = new AbortController();
  running = own;
  busy(true);
  try {
    const answered = await ask(path, { method: "POST", body, tenant: asked.tenant, signal: own.signal });
    show(answerOf({ path, asked, body, answered, use, goOn }));
    const { action, findings } = answered.body;
    const went = path === "/v1/acknowledge" ? "The author goes on. " : "";
    say(`${went}${ACTIONS[action].word}, for ${AUDIENCES[body.audience].toLowerCase()}. ${plural(findings.length, "finding")}. ${ACTIONS[action].meaning}`);
  } catch (error) {
    if (error.name === "AbortError") return;
    const again = () => send(path, asked, body);
    show(failed({ error, path, asked, body, signIn: error.status === 401 ? () => askForKey(again) : null, again }));
  } finally {
    if (running === own) { running = null; busy(false); }
  }
}

function busy(on) {
  $("go").setAttribute("aria-disabled", String(on));
  $("go").textContent = on ? "Checking…" : "Check";
  $("answer").setAttribute("aria-busy", String(on));
  $("answer").classList.toggle("busy", on);
}

function show(node) {
  const answer = $("answer");
  // Whoever pressed a button of the old answer must not lose their place.
  const inside = answer.contains(document.activeElement);
  put(answer, node);
  const verdict = answer.querySelector(".verdict, .problem");
  if (inside) verdict?.focus({ preventScroll: true });
  const { top, bottom } = (verdict ?? answer).getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    (verdict ?? answer).scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
  }
}

function changed() {
  $("text-error").textContent = "";
  const answer = $("answer");
  if (!answer.querySelector(".verdict") || answer.querySelector(".stale")) return;
  answer.prepend(el("p", { class: "stale" }, "Something was changed since. This answer is for what was asked before."));
}

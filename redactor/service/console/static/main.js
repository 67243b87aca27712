// Puts the page together: tabs, the key, the colour scheme.

import { access } from "./api.js";
import { start as startCheck } from "./check.js";
import { $, say } from "./dom.js";
import { show as showOperate } from "./operate.js";

const TABS = ["check", "operate"];

function open(name, { focus = false } = {}) {
  for (const each of TABS) {
    const tab = $(`tab-${each}`), chosen = each === name;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    $(each).hidden = !chosen;
    if (chosen && focus) tab.focus();
  }
  // The name of a part is all that ever stands in the address.
  history.replaceState(null, "", name === "check" ? location.pathname : `#${name}`);
  if (name === "operate") showOperate($("operate"), { askForKey });
}

function tabs() {
  for (const name of TABS) $(`tab-${name}`).addEventListener("click", () => open(name));
  document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    const at = TABS.findIndex((name) => $(`tab-${name}`).getAttribute("aria-selected") === "true");
    const to = { ArrowRight: (at + 1) % TABS.length, ArrowLeft: (at + TABS.length - 1) % TABS.length, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    open(TABS[to], { focus: true });
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    $("main").focus();
  });
}

let afterKey = null;

/** Ask for a key, and call `then` once there is one. */
function askForKey(then = null) {
  afterKey = then;
  $("key-error").textContent = "";
  $("key-forget").hidden = !access.held;
  $("key-dialog").showModal();
  $("key").focus();
}

function keys() {
  const dialog = $("key-dialog");
  $("access").addEventListener("click", () => askForKey());
  $("key-cancel").addEventListener("click", () => dialog.close());
  $("key-forget").addEventListener("click", () => {
    access.set(null);
    dialog.close();
    say("The key is forgotten.");
  });
  $("key-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const value = $("key").value.trim();
    // Header values are visible ASCII; what else was pasted is no key.
    if (!/^[\x21-\x7e]+$/.test(value)) {
      $("key-error").textContent = value ? "A key has letters, digits and signs only, and no spaces." : "Enter a key first.";
      $("key").focus();
      return;
    }
    access.set(value);
    dialog.close();
    const then = afterKey;
    then?.();
  });
  dialog.addEventListener("close", () => {
    $("key").value = "";
    afterKey = null;
  });
  access.changed(() => { $("access").textContent = access.held ? "Key in use" : "Enter a key"; });
}

const SCHEMES = { auto: ["Auto", "as the system has them"], light: ["Light", "light"], dark: ["Dark", "dark"] };

function theme() {
  const root = document.documentElement;
  const tell = () => {
    const [word, spoken] = SCHEMES[root.dataset.theme ?? "auto"];
    $("theme-word").textContent = word;
    $("theme").setAttribute("aria-label", `Colours: ${spoken}`);
  };
  $("theme").addEventListener("click", () => {
    const next = { auto: "light", light: "dark", dark: "auto" }[root.dataset.theme ?? "auto"];
    if (next === "auto") delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === "auto") localStorage.removeItem("redactor-theme");
      else localStorage.setItem("redactor-theme", next);
    } catch {
      // Then it holds until the page is left.
    }
    tell();
  });
  tell();
}

tabs();
keys();
theme();
startCheck({ askForKey });
if (location.hash === "#operate") open("operate");

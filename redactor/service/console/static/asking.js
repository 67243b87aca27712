// The form: what is asked of the service.

import { length } from "./points.js";
import { $, el, options, say } from "./dom.js";
import { AGES, AUDIENCES, CATEGORIES, LANGUAGES, PURPOSES, pairs, plural } from "./words.js";

/** The most bytes of a file that are read into the page; the service has a limit of its own. */
const MOST = 5_000_000;
const JURISDICTION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

let consents = 0;

export function start(changed) {
  options($("audience"), pairs(AUDIENCES), "public");
  options($("purpose"), pairs(PURPOSES), "unknown");
  options($("age"), pairs(AGES), "unknown");
  const own = navigator.language.slice(0, 2);
  options($("language"), pairs(LANGUAGES), own in LANGUAGES ? own : "en");
  $("form").addEventListener("input", () => { count(); changed(); });
  $("form").addEventListener("change", () => { count(); changed(); });
  $("consent-add").addEventListener("click", () => { add(); count(); changed(); });
  $("clear").addEventListener("click", () => { set(""); $("text").focus(); changed(); });
  $("file").addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) read(file, changed);
  });
  drops(changed);
  count();
}

export function set(text) {
  $("text").value = text;
  $("text-error").textContent = "";
  count();
}

/** Return the question as `{body, tenant}`, or null where a field cannot be taken: that one is told and focused. */
export function question() {
  const jurisdiction = $("jurisdiction").value.trim().toUpperCase();
  const valid = !jurisdiction || JURISDICTION.test(jurisdiction);
  $("jurisdiction").setAttribute("aria-invalid", String(!valid));
  $("jurisdiction-error").textContent = valid ? "" : "Two letters of a country, such as DE, or a part of it, such as US-CA.";
  if (!valid) {
    $("more").open = true;
    $("jurisdiction").focus();
    return null;
  }
  const body = { text: $("text").value, audience: $("audience").value };
  if ($("purpose").value !== "unknown") body.purpose = $("purpose").value;
  if ($("age").value !== "unknown") body.age = $("age").value;
  if ($("guardian").checked) body.guardian = true;
  if (jurisdiction) body.jurisdiction = jurisdiction;
  const given = [...$("consents").children].map(consentOf);
  if (given.length) body.consents = given;
  if ($("subject").value.trim()) body.subject_id = $("subject").value.trim();
  body.language = $("language").value;
  return { body, tenant: $("tenant").value.trim() };
}

function consentOf(row) {
  const of = (name) => row.querySelector(`[data-of=${name}]`);
  const consent = { category: of("category").value, purpose: of("purpose").value, audience: of("audience").value };
  if (of("guardian").checked) consent.guardian = true;
  if (of("expires").value) consent.expires = new Date(of("expires").value).toISOString();
  return consent;
}

function count() {
  $("count").textContent = plural(length($("text").value), "character");
  const set = [$("guardian").checked, $("jurisdiction").value.trim(), $("subject").value.trim(), $("tenant").value.trim()].filter(Boolean).length;
  const all = set + $("consents").children.length;
  $("more-count").hidden = !all;
  $("more-count").textContent = `${all} set`;
  $("consents-none").hidden = $("consents").children.length > 0;
}

function add() {
  consents += 1;
  const id = (name) => `consent-${consents}-${name}`;
  const field = (name, words, control) => {
    control.id = id(name);
    control.dataset.of = name;
    return el("div", { class: "field" }, el("label", { for: control.id }, words), control);
  };
  const purposes = pairs(PURPOSES).filter(([value]) => value !== "unknown");
  const guardian = el("input", { type: "checkbox", id: id("guardian"), data: { of: "guardian" } });
  const remove = el("button", { type: "button", class: "quiet small" }, "Remove");
  const row = el("li", {}, el("div", { class: "consent", role: "group", "aria-label": `Consent ${consents}` },
    el("div", { class: "pair" },
      field("category", "What", options(el("select"), pairs(CATEGORIES), "health")),
      field("purpose", "What for", options(el("select"), purposes, "publishing")),
      field("audience", "To whom", options(el("select"), pairs(AUDIENCES), $("audience").value)),
      field("expires", "Until (may be left out)", el("input", { type: "datetime-local" }))),
    el("div", { class: "row" }, el("label", { class: "tick" }, guardian, el("span", {}, "Given by a guardian")), el("span", { class: "push" }), remove)));
  remove.addEventListener("click", () => {
    row.remove();
    $("consent-add").focus();
    $("form").dispatchEvent(new Event("change"));
    say("Consent removed.");
  });
  $("consents").append(row);
  row.querySelector("select").focus();
}

function drops(changed) {
  const zone = $("drop");
  let depth = 0;
  const over = (by) => {
    depth = Math.max(0, depth + by);
    zone.classList.toggle("over", depth > 0);
  };
  zone.addEventListener("dragenter", (event) => { event.preventDefault(); over(1); });
  zone.addEventListener("dragleave", () => over(-1));
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", (event) => {
    depth = 0;
    over(0);
    const [file] = event.dataTransfer.files;
    // Dropped text is the text field's own business.
    if (!file) return;
    event.preventDefault();
    read(file, changed);
  });
  // A file that misses the field must not take the page's place.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
}

async function read(file, changed) {
  const refuse = (words) => { $("text-error").textContent = words; };
  if (file.size > MOST) {
    refuse("The file is larger than 5 MB, which is more than this page takes.");
    return;
  }
  try {
    set(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
    changed();
    say("The file was read into the text field.");
  } catch (error) {
    refuse(error instanceof TypeError ? "The file is not text in UTF-8, so that it cannot be read." : "The browser could not read the file.");
  }
}

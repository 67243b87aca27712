// What went over the wire: the request, the answer, and the same as a line of curl. A key is in none of them.

import { access } from "./api.js";
import { copyButton, el } from "./dom.js";

export function exchange({ path, body, tenant, status, answer, ms }) {
  const line = curl({ path, body, tenant, signed: access.held });
  return el("div", { class: "exchange" },
    el("p", { class: "wire" }, el("strong", {}, `POST ${path}`), el("span", { class: "pill" }, `${status}`), ms === undefined ? null : el("span", { class: "hint" }, `${ms} ms`)),
    block("The call with curl", "curl line", line, "wrap"),
    block("Request", "request", JSON.stringify(body, null, 2)),
    block("Response", "response", answer === undefined ? "" : JSON.stringify(answer, null, 2)));
}

function block(title, what, text, more = "") {
  return el("section", { class: "block" },
    el("div", { class: "field-head" }, el("h3", {}, title), copyButton(() => text, `the ${what}`)),
    el("pre", { tabindex: "0", class: more, data: { what }, "aria-label": title, role: "region" }, el("code", {}, text)));
}

/** Return the call for a POSIX shell. What is quoted there is quoted whole: inside '...' nothing but ' has a meaning. */
export function curl({ path, body, tenant, signed }) {
  const parts = [`curl -s ${quoted(location.origin + path)}`, "-H 'content-type: application/json'"];
  if (signed) parts.push('-H "authorization: Bearer $REDACTOR_KEY"');
  if (tenant) parts.push(`-H ${quoted(`redactor-tenant: ${tenant}`)}`);
  parts.push(`--data-raw ${quoted(JSON.stringify(body))}`);
  return parts.join(" \\\n  ");
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

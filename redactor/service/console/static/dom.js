// How elements are made. Strings become text, never markup: no content can turn into an element of this page.

export const $ = (id) => document.getElementById(id);

/** Make an element. Of `props`, functions are listeners, `data` is a map, true and false set and leave out, the rest are attributes. */
export function el(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else if (name === "data") for (const [key, each] of Object.entries(value)) node.dataset[key] = each;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Put other children in a node's place of the old ones; what is null or false is left out. */
export function put(node, ...children) {
  node.replaceChildren();
  return fill(node, {}, children);
}

export function options(select, pairs, chosen) {
  select.replaceChildren(...pairs.map(([value, words]) => el("option", { value, selected: value === chosen }, words)));
  return select;
}

/** Tell those who hear the page; the same words twice are told twice. */
export function say(words) {
  const live = $("live");
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = words; });
}

const ICONS = {
  allow: "M4.5 10.5l3.6 3.6 7.4-8",
  warn: "M10 5.2v5.6M10 14.2v.2",
  mask: "M4 10h12",
  block: "M5.5 5.5l9 9M14.5 5.5l-9 9",
};

export function icon(action, size = 20) {
  const stroke = { d: ICONS[action], fill: "none", stroke: "currentColor", "stroke-width": action === "mask" ? 4.5 : 2.4, "stroke-linecap": "round", "stroke-linejoin": "round" };
  return svg("svg", { viewBox: "0 0 20 20", width: size, height: size, "aria-hidden": "true" }, svg("path", stroke));
}

export function copyButton(text, what) {
  const button = el("button", { type: "button", class: "quiet small", "aria-label": `Copy ${what}` }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Copied";
      say(`Copied ${what}.`);
    } catch {
      // A page that did not come over TLS may not write to the clipboard.
      button.textContent = "Select it and press Ctrl+C";
      say("This browser does not let the page copy. Select the text and copy it.");
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2500);
  });
  return button;
}

/** An error in words, as a problem document has them. */
export function problem(error, ...more) {
  return el("div", { class: "problem", role: "alert", tabindex: "-1" },
    el("h3", {}, error.title),
    el("p", {}, sentence(error.detail)),
    error.code ? el("p", { class: "hint" }, `${error.code}${error.field ? ` · field ${error.field}` : ""}${error.request ? ` · request ${error.request}` : ""}`) : null,
    ...more);
}

const sentence = (words) => words ? words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? "" : ".") : "";

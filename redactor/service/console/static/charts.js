// Small charts, drawn as SVG. Each has its numbers in words or in a table beside it; actions differ by pattern too, not by colour alone.

import { el, svg } from "./dom.js";
import { ACTIONS } from "./words.js";

export const ORDER = ["allow", "warn", "mask", "block"];

/** The patterns that actions are filled with; they stand in the page once, and charts refer to them. */
export function patterns() {
  const pattern = (action, ...shapes) => svg("pattern", { id: `p-${action}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    svg("rect", { width: 6, height: 6, class: `fill-${action}` }), ...shapes);
  const stripe = (d) => svg("path", { d, class: "hatch" });
  return svg("svg", { class: "unseen", "aria-hidden": "true", width: 0, height: 0 }, svg("defs", {},
    pattern("allow"),
    pattern("warn", stripe("M-1 1l2-2M0 6l6-6M5 7l2-2")),
    pattern("mask", stripe("M0 3h6")),
    pattern("block")));
}

/** Columns over time. `stretches` are `{label, values}`, `series` are `{key, name, fill}` from the bottom up. */
export function columns({ stretches, series, title, width }) {
  const height = 190, left = 34, bottom = 24, top = 8;
  const total = (s) => series.reduce((sum, { key }) => sum + (s.values[key] ?? 0), 0);
  const most = nice(Math.max(1, ...stretches.map(total)));
  const plot = { w: width - left - 6, h: height - top - bottom };
  const slot = plot.w / stretches.length, bar = Math.max(2, Math.min(26, slot * 0.68));
  const y = (value) => top + plot.h * (1 - value / most);
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": title, class: "chart" });
  for (const tick of [0, most / 2, most]) {
    if (!Number.isInteger(tick)) continue;
    root.append(svg("line", { x1: left, x2: width - 6, y1: y(tick), y2: y(tick), class: "grid" }),
      svg("text", { x: left - 6, y: y(tick) + 4, class: "axis end" }, short(tick)));
  }
  const every = Math.ceil(stretches.length / Math.max(2, Math.floor(plot.w / 72)));
  stretches.forEach((s, at) => {
    const x = left + at * slot + (slot - bar) / 2;
    let below = 0;
    for (const { key, name, fill } of series) {
      const value = s.values[key] ?? 0;
      if (!value) continue;
      const box = { x, y: y(below + value), width: bar, height: Math.max(1, y(below) - y(below + value)) };
      root.append(svg("rect", { ...box, ...paint(fill) }, svg("title", {}, `${s.label}: ${value} ${name}`)));
      below += value;
    }
    if (at % every === 0) root.append(svg("text", { x: left + at * slot + slot / 2, y: height - 7, class: "axis middle" }, s.tick));
  });
  return root;
}

/** One bar of actions for a row of a table. */
export function bar(counts, most, width = 200) {
  const root = svg("svg", { viewBox: `0 0 ${width} 14`, class: "rowbar", preserveAspectRatio: "none", "aria-hidden": "true" });
  let x = 0;
  for (const action of ORDER) {
    const w = (counts[action] ?? 0) / most * width;
    if (w) root.append(svg("rect", { x, y: 0, width: w, height: 14, fill: `url(#p-${action})` }));
    x += w;
  }
  return root;
}

export function key(series) {
  return el("ul", { class: "key" }, series.map(({ name, fill }) => el("li", {}, svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, svg("rect", { width: 14, height: 14, rx: 3, ...paint(fill) })), name)));
}

export const actionSeries = ORDER.map((action) => ({ key: action, name: ACTIONS[action].short, fill: { action } }));

const paint = (fill) => fill.action ? { fill: `url(#p-${fill.action})` } : { class: `bar-c c-${fill.category}` };

/** The next even digit, times a power of ten, that is no less: it can be halved. */
function nice(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 6, 8, 10].find((each) => each * power >= value) * power;
  return Math.max(step, 2);
}

const short = (value) => value >= 1_000_000 ? `${value / 1_000_000}M` : value >= 1_000 ? `${value / 1_000}k` : String(value);

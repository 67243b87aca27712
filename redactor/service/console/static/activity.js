// Decisions over time, by category and by recognizer.

import { ask } from "./api.js";
import { ORDER, actionSeries, bar, columns, key } from "./charts.js";
import { el, options, put } from "./dom.js";
import { ACTIONS, CATEGORIES, plural } from "./words.js";

const SHOWN = 6;

export async function activity(host, window) {
  const { body: told } = await ask(`/v1/operate/activity?window=${window}`);
  const total = sum(told.decisions);
  put(host,
    figures(told.decisions, total),
    total ? over(told) : nothing(),
    total ? el("div", { class: "halves" },
      ranking("By category", "Category", told.categories.map(({ category, actions }) => [CATEGORIES[category], actions])),
      ranking("Top recognizers", "Recognizer", told.recognizers.slice(0, 10).map(({ recognizer, actions }) => [recognizer, actions]))) : null,
    told.complete ? null : el("p", { class: "stale" }, "There are more records than are read at once: only the newest ones are counted."));
}

const sum = (counts) => ORDER.reduce((all, action) => all + (counts[action] ?? 0), 0);

function figures(decisions, total) {
  const one = (words, value, action) => el("li", { class: action ? `figure a-${action}` : "figure" }, el("strong", {}, value.toLocaleString("en")), el("span", {}, words));
  return el("ul", { class: "figures", "aria-label": "Decisions on record" },
    one(total === 1 ? "decision on record" : "decisions on record", total),
    ["warn", "mask", "block"].map((action) => one(ACTIONS[action].short, decisions[action], action)));
}

const nothing = () => el("div", { class: "card empty" },
  el("h3", {}, "Nothing was recorded in this time"),
  el("p", {}, "Decisions that warn, mask or block are put on record, and some that allow. A plain allow is not."));

function over(told) {
  const plot = el("div", { class: "plot" });
  const legend = el("div");
  const rows = el("div");
  const by = options(el("select", { id: "by" }), [["actions", "by action"], ["categories", "by category"]], "actions");
  const draw = () => {
    const { stretches, series } = shaped(told, by.value);
    const title = `Decisions ${by.value === "actions" ? "by action" : "by category"}: ${plural(sum(told.decisions), "decision")} in ${stretches.length} stretches of time. The table below has the numbers.`;
    put(plot, columns({ stretches, series, title, width: Math.max(260, plot.clientWidth || 640) }));
    put(legend, key(series));
    put(rows, table(stretches, series), by.value === "categories" ? el("p", { class: "hint" }, "A decision counts once for each category that was found in it.") : null);
  };
  by.addEventListener("change", draw);
  let width = 0;
  new ResizeObserver(() => {
    if (plot.clientWidth && Math.abs(plot.clientWidth - width) > 4) { width = plot.clientWidth; draw(); }
  }).observe(plot);
  draw();
  return el("section", { class: "card" },
    el("div", { class: "field-head" }, el("h3", {}, "Decisions over time"), el("span", {}, el("label", { for: "by", class: "unseen" }, "Counted"), by)),
    plot, legend, el("details", { class: "more flat" }, el("summary", {}, "As a table"), rows));
}

function shaped(told, by) {
  const label = (iso, options) => new Date(iso).toLocaleString("en-GB", options);
  const long = told.step >= 86_400 ? { dateStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" };
  const tick = told.step >= 21_600 ? { day: "numeric", month: "short" } : { hour: "2-digit", minute: "2-digit" };
  const named = (values) => told.stretches.map((s) => ({ label: label(s.at, long), tick: label(s.at, tick), values: values(s) }));
  if (by === "actions") return { stretches: named((s) => s.actions), series: actionSeries.filter(({ key: of }) => told.stretches.some((s) => s.actions[of])) };
  const all = {};
  for (const s of told.stretches) for (const [name, count] of Object.entries(s.categories)) all[name] = (all[name] ?? 0) + count;
  const names = Object.keys(all).sort((a, b) => all[b] - all[a]);
  const rest = names.slice(SHOWN);
  const series = names.slice(0, SHOWN).map((name) => ({ key: name, name: CATEGORIES[name] ?? name, fill: { category: name } }));
  if (rest.length) series.push({ key: "rest", name: "Others", fill: { category: "rest" } });
  return { stretches: named((s) => ({ ...s.categories, rest: rest.reduce((n, name) => n + (s.categories[name] ?? 0), 0) })), series };
}

function table(stretches, series) {
  const filled = stretches.filter((s) => series.some(({ key: of }) => s.values[of]));
  const rows = filled.map((s) => el("tr", {}, el("th", { scope: "row" }, s.label), series.map(({ key: of }) => el("td", { class: "number" }, String(s.values[of] ?? 0)))));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Decisions over time as a table" },
    el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "From"), series.map(({ name }) => el("th", { scope: "col", class: "number" }, name)))), el("tbody", {}, rows)),
    el("p", { class: "hint" }, "Times without decisions are left out."));
}

function ranking(title, what, rows) {
  const most = Math.max(1, ...rows.map(([, actions]) => sum(actions)));
  const words = (actions) => ORDER.filter((action) => actions[action]).map((action) => `${actions[action].toLocaleString("en")} ${ACTIONS[action].short}`).join(", ");
  return el("section", { class: "card" },
    el("h3", {}, title),
    rows.length ? el("table", { class: "ranking" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, what), el("th", { scope: "col" }, "Findings"), el("th", { scope: "col", class: "number" }, "All"))),
      el("tbody", {}, rows.map(([name, actions]) => el("tr", {},
        el("th", { scope: "row" }, name.split(/(?<=[._])/).flatMap((part) => [part, el("wbr")])), el("td", {}, bar(actions, most), el("span", { class: "hint" }, words(actions))), el("td", { class: "number" }, sum(actions).toLocaleString("en"))))))
      : el("p", { class: "hint" }, "These records do not name any."));
}

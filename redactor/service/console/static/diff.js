// What a rewording changes, word by word.

/** The most pairs of words that are compared; beyond, what differs is told as one change. */
const MOST = 1_000_000;

/** Return `{kind: "same" | "gone" | "new", text}` in order, whose same and gone make up `before`, same and new `after`. */
export function diff(before, after) {
  const a = words(before), b = words(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = compare(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([...a.slice(0, head).map(same), ...middle, ...a.slice(a.length - tail).map(same)]);
}

const same = (text) => ({ kind: "same", text });

/** Words, spaces and marks; characters of scripts without spaces each by itself. */
const words = (text) => text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+|\s+|[^]/gu) ?? [];

/** What it is worth to find a piece in both: words far more than the spaces between them, which fit anywhere. */
const worth = (text) => /[\p{L}\p{N}]/u.test(text) ? 8 : 1;

function compare(a, b) {
  const all = [...a.map((text) => ({ kind: "gone", text })), ...b.map((text) => ({ kind: "new", text }))];
  if (!a.length || !b.length || a.length * b.length > MOST) return all;
  const width = b.length + 1;
  // The most that can be kept of what follows in each.
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1] + worth(a[i]) : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const found = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { found.push(same(a[i])); i += 1; j += 1; }
    else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) { found.push({ kind: "gone", text: a[i] }); i += 1; }
    else { found.push({ kind: "new", text: b[j] }); j += 1; }
  }
  return found;
}

/** Bring what is gone and what is new side by side, over the spaces between them. */
function joined(parts) {
  const found = [];
  let gone = "", fresh = "";
  const flush = () => {
    const after = gone && fresh ? /\s*$/.exec(gone)[0] : "";
    const kept = after && fresh.endsWith(after) ? after : "";
    gone = gone.slice(0, gone.length - kept.length);
    fresh = fresh.slice(0, fresh.length - kept.length);
    if (gone) found.push({ kind: "gone", text: gone });
    if (fresh) found.push({ kind: "new", text: fresh });
    if (kept) found.push(same(kept));
    gone = fresh = "";
  };
  parts.forEach((part, at) => {
    const changes = (n) => parts[n] !== undefined && parts[n].kind !== "same";
    if (part.kind === "gone") gone += part.text;
    else if (part.kind === "new") fresh += part.text;
    else if (/^\s+$/.test(part.text) && changes(at - 1) && changes(at + 1)) { gone += part.text; fresh += part.text; }
    else {
      flush();
      const last = found.at(-1);
      if (last?.kind === "same") last.text += part.text;
      else found.push({ ...part });
    }
  });
  flush();
  return found;
}

// The service counts code points; JavaScript counts UTF-16 units, of which an emoji takes two. Everything that cuts a text by offsets of the
// service goes through here.

export function length(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Cut a text at spans `{start, end}` in code points. Returns pieces in order, `{text, span}`, span undefined between them; overlaps are left out. */
export function pieces(text, spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const found = [];
  let unit = 0, point = 0, last = 0;
  const advance = (to) => {
    while (point < to && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    return unit;
  };
  for (const span of sorted) {
    if (span.start < point) continue;
    const start = advance(span.start), end = advance(span.end);
    if (start > last) found.push({ text: text.slice(last, start) });
    if (end > start) found.push({ text: text.slice(start, end), span });
    last = end;
  }
  if (last < text.length) found.push({ text: text.slice(last) });
  return found;
}

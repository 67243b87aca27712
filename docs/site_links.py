"""A hook of MkDocs: links that lead out of docs/ go to the page that holds the same, or are left as plain words where the site has none."""

from __future__ import annotations

import html
import posixpath
import re
from typing import Any

#: Files outside docs/ that the site has a copy of; `docs/build.py` makes them.
COPIES = {
    "README.md": "generated/readme.md",
    "CHANGELOG.md": "generated/changelog.md",
    "models/en_redactor/MODEL_CARD.md": "generated/model-card.md",
}

_ORIGINS = {f"docs/{copy}": original for original, copy in COPIES.items()}
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]\n]*)\]\((?P<target>[^)\s#]*)(?P<anchor>#[^)\s]*)?\)")
#: Code in a line that MkDocs takes for a declaration of HTML, and stumbles over.
_CODE = re.compile(r"(?<!`)`(?P<code>[^`\n]*<![^`\n]*)`(?!`)")
_FENCE = re.compile(r"^(```+).*?^\1[ ]*$", re.DOTALL | re.MULTILINE)


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """Rewrite the links of one page, as MkDocs asks."""
    return rewritten(markdown, page.file.src_uri)


def rewritten(markdown: str, page: str) -> str:
    """Return a page, named by its path under docs/, with links that hold within the site."""
    # What was written for another place has links that are relative to that.
    home = posixpath.dirname(_ORIGINS.get(f"docs/{page}", f"docs/{page}"))
    parts: list[str] = []
    at = 0
    for fence in (*_FENCE.finditer(markdown), None):
        end = fence.start() if fence else len(markdown)
        prose = _CODE.sub(lambda m: f"<code>{html.escape(m['code'])}</code>", markdown[at:end])
        parts.append(_LINK.sub(lambda m: _link(m, home, page), prose))
        if fence:
            parts.append(fence[0])
            at = fence.end()
    return "".join(parts)


def _link(link: re.Match[str], home: str, page: str) -> str:
    target = link["target"]
    if not target or re.match(r"[a-z]+:", target):
        return link[0]
    path = posixpath.normpath(posixpath.join(home, target))
    path = f"docs/{COPIES[path]}" if path in COPIES else path
    if not path.startswith("docs/") or path.endswith("/"):
        return link["words"]
    return f"[{link['words']}]({posixpath.relpath(path, posixpath.dirname(f'docs/{page}'))}{link['anchor'] or ''})"

"""Makes HTML that is XML as well, so that every element is closed and every text escaped."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape

_VOID = frozenset({"meta", "br"})
_PICTURES = 0x2400

#: Characters that turn the direction of what follows: in a report they would move other words.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Markup(str):
    """A piece of HTML; any other string is text and will be escaped."""

    __slots__ = ()


def element(tag: str, *children: str, **attributes: str | float | None) -> Markup:
    """Return an element. Names of attributes may end in `_` and have `_` for `-`; one that is None is left out."""
    given = "".join(f' {_name(k)}="{escape(visible(str(v)))}"' for k, v in attributes.items() if v is not None)
    if tag in _VOID:
        return Markup(f"<{tag}{given} />")
    return Markup(f"<{tag}{given}>{joined(*children)}</{tag}>")


def joined(*children: str) -> Markup:
    """Return pieces one after the other, texts escaped."""
    return Markup("".join(c if isinstance(c, Markup) else escape(visible(c), quote=False) for c in children))


def table(caption: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, numbers_from: int = 1) -> Markup:
    """Return a table whose first column names the rows; columns from `numbers_from` on are figures."""
    head = element("tr", *(element("th", h, scope="col", class_="n" if i >= numbers_from else None) for i, h in enumerate(header)))
    body = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, class_="n" if i >= numbers_from else None) for i, cell in enumerate(row[1:], start=1)),
        )
        for row in rows
    ]
    whole = element("table", element("caption", caption), element("thead", head), element("tbody", *body))
    # What scrolls must be reached by the keyboard.
    return element("div", whole, class_="scroll", tabindex=0, role="region", aria_label=caption)


def _name(attribute: str) -> str:
    return attribute.rstrip("_").replace("_", "-")


def visible(text: str) -> str:
    """Return a text in which characters that XML cannot hold, or that would hide, move or steer others, are shown instead."""
    return text if text.isascii() and text.isprintable() else "".join(_picture(c) for c in text)


def _picture(c: str) -> str:
    if c in "\n\t" or c.isprintable():
        return c
    if ord(c) < 0x20:  # noqa: PLR2004 - the C0 controls, each of which has a picture
        return chr(_PICTURES + ord(c))
    if c in _TURNING or unicodedata.category(c) in {"Cc", "Cn", "Co"}:
        return f"⟨U+{ord(c):04X}⟩"
    return c

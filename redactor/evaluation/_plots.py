"""Draws plots as SVG that stands in the page; the tables beside them hold the same figures."""

from __future__ import annotations

from collections.abc import Sequence

from redactor.evaluation._markup import Markup, element
from redactor.evaluation.results import Reliability

_WIDTH, _LEFT, _RIGHT, _BAR, _GAP = 640, 150, 60, 14, 12
_SIDE, _EDGE = 260, 40


def bars(title: str, names: Sequence[str], series: Sequence[tuple[str, Sequence[float | None]]], *, percent: bool = False) -> Markup:
    """Return a bar for each name and system; rates reach from 0 to 1, percentages to the largest."""
    most = max((v for _, values in series for v in values if v is not None), default=0.0) if percent else 1.0
    scale = (_WIDTH - _LEFT - _RIGHT) / (most or 1.0)
    step = len(series) * _BAR + _GAP
    drawn: list[Markup] = []
    for i, name in enumerate(names):
        top = i * step + _GAP
        drawn.append(_text(name, _LEFT - 8, top + len(series) * _BAR / 2 + 4, anchor="end"))
        for k, (_, values) in enumerate(series):
            value, y = values[i], top + k * _BAR
            if value is not None:
                drawn.append(element("rect", x=_LEFT, y=y, width=f"{max(value * scale, 1):.1f}", height=_BAR - 2, class_=f"s{k % 2}"))
                drawn.append(_text(f"{value:.2%}" if percent else f"{value:.3f}", _LEFT + value * scale + 4, y + _BAR - 4))
    height = len(names) * step + _GAP
    drawn.append(element("line", x1=_LEFT, y1=_GAP / 2, x2=_LEFT, y2=height, class_="axis"))
    return _figure(title, [name for name, _ in series], _WIDTH, height, drawn)


def reliability(name: str, of: Reliability) -> Markup:
    """Return the share that is right over the score; points on the diagonal mean what they say, larger ones stand for more predictions."""
    most = max(b.count for b in of.bins)
    drawn = [element("line", x1=_x(0), y1=_y(0), x2=_x(1), y2=_y(1), class_="axis dashed")]
    drawn += [element("line", x1=_x(0), y1=_y(v), x2=_x(1), y2=_y(v), class_="grid") for v in (0, 0.25, 0.5, 0.75, 1)]
    for v in (0, 0.5, 1):
        drawn.append(_text(f"{v:g}", _x(v), _SIDE + _EDGE + 16, anchor="middle"))
        drawn.append(_text(f"{v:g}", _EDGE - 6, _y(v) + 4, anchor="end"))
    for b in of.bins:
        told = element("title", f"score {b.low:.1f} to {b.high:.1f}: {b.count} predictions, {b.precision:.3f} right")
        radius = 3 + 9 * (b.count / most) ** 0.5
        drawn.append(element("circle", told, cx=f"{_x(b.score):.1f}", cy=f"{_y(b.precision):.1f}", r=f"{radius:.1f}", class_="s0"))
    drawn.append(_text("score", _x(0.5), _SIDE + _EDGE + 34, anchor="middle"))
    drawn.append(_text("right", 4, _EDGE / 2))
    title = f"Reliability of {name}: expected calibration error {of.error:.3f}"
    return _figure(title, [], _SIDE + 2 * _EDGE, _SIDE + 2 * _EDGE, drawn)


def _x(value: float) -> float:
    return _EDGE + value * _SIDE


def _y(value: float) -> float:
    return _EDGE + (1 - value) * _SIDE


def _figure(title: str, names: Sequence[str], width: float, height: float, drawn: Sequence[Markup]) -> Markup:
    view = f"0 0 {width:g} {height:g}"
    svg = element("svg", *drawn, xmlns="http://www.w3.org/2000/svg", viewBox=view, width=width, role="img", aria_label=title)
    keys = [element("span", name, class_=f"key k{i % 2}") for i, name in enumerate(names)]
    return element("figure", element("figcaption", title, *keys), svg)


def _text(text: str, x: float, y: float, *, anchor: str | None = None) -> Markup:
    return element("text", text, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor)

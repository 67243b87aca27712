"""What the command line shows to people: spans in the colours of their categories, the decision, the reasons, the safe text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from redactor.detect import Candidate
from redactor.domain import Action, Category, Decision, Judged

_COLOURS = {
    Category.CREDENTIAL: "bold white on red",
    Category.FINANCIAL: "bold white on dark_red",
    Category.GOVERNMENT_ID: "bold white on dark_magenta",
    Category.BIOMETRIC: "bold white on purple",
    Category.HEALTH: "black on green3",
    Category.SEXUALITY: "black on pink1",
    Category.RELIGION: "black on gold1",
    Category.POLITICS: "black on orange1",
    Category.ETHNICITY: "black on wheat1",
    Category.CONTACT: "black on sky_blue1",
    Category.LOCATION: "black on turquoise2",
    Category.BIRTH_AND_AGE: "black on khaki1",
    Category.IDENTITY: "black on light_steel_blue",
    Category.NETWORK: "white on grey37",
}
_ACTIONS = {Action.ALLOW: "bold green", Action.WARN: "bold yellow", Action.MASK: "bold magenta", Action.BLOCK: "bold red"}


def findings(console: Console, name: str, text: str, decision: Decision) -> None:
    """Show the text with its spans coloured, then a table of them."""
    _heading(console, name)
    console.print(_marked(text, decision.judged))
    table = Table("start", "end", "label", "category", "score", "about", "recognizer", box=None, header_style="dim")
    for f in decision.findings:
        label = Text(f.entity, style=_COLOURS[f.category])
        table.add_row(str(f.span.start), str(f.span.end), label, f.category, f"{f.score:.2f}", f.subject, f.recognizer)
    if decision.judged:
        console.print(table)


def decision(console: Console, name: str, text: str, decided: Decision) -> None:
    """Show the text with its spans coloured, the decision with its reasons, and the safe text."""
    _heading(console, name)
    console.print(_marked(text, decided.judged))
    verdict = Text("decision  ", style="dim")
    verdict.append(decided.action.label.upper(), style=_ACTIONS[decided.action])
    verdict.append(f"  for {decided.audience.value}, by {decided.policy}", style="dim")
    console.print(verdict)
    for r in decided.reasons:
        line = Text("  • ", style="dim").append(r.message).append(f"  ({', '.join(r.entities)})", style="dim")
        console.print(line)
    if decided.action is not Action.ALLOW:
        console.print(Text("safe text ", style="dim").append(decided.safe_text.rstrip("\n"), style="default"))
    console.print()


def safe_text(console: Console, name: str, text: str, decided: Decision) -> None:
    """Write the safe text alone, byte for byte."""
    del name, text
    console.file.write(decided.safe_text)


def candidates(console: Console, name: str, text: str, found: Sequence[Candidate]) -> None:
    """Show every candidate, the dropped ones dimmed, with the evidence."""
    _heading(console, name)
    table = Table("span", "text", "label", "outcome", "score", "pattern", "check", "context", box=None, header_style="dim")
    for c in found:
        f, e = c.finding, c.finding.evidence
        table.add_row(
            f"{f.span.start}-{f.span.end}",
            Text(text[f.span.start : f.span.end], style=_COLOURS[f.category]),
            f.entity,
            c.outcome,
            f"{e.base_score:.2f} → {f.score:.2f}",
            f"{f.recognizer}/{e.pattern}",
            e.check,
            e.context or "",
            style="" if c.outcome == "kept" else "dim",
        )
    console.print(table)


def recognizers(console: Console, rows: Iterable[dict[str, Any]]) -> None:
    """List recognizers in a table."""
    table = Table("id", "label", "category", "title", box=None, header_style="dim")
    for row in rows:
        table.add_row(row["id"], row["label"], row["category"], row["title"])
    console.print(table)


def _heading(console: Console, name: str) -> None:
    if name != "-":
        console.rule(Text(name, style="bold"), align="left", style="dim")


def _marked(text: str, judged: Sequence[Judged]) -> Text:
    shown = Text(text.rstrip("\n"))
    for j in judged:
        shown.stylize(_COLOURS[j.finding.category], j.finding.span.start, min(j.finding.span.end, len(shown)))
    return shown

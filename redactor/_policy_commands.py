"""The commands about policies: check a file, compare two, ask one, and the JSON Schema for editors."""

# ruff: noqa: FBT002 - options with a default are how typer reads them

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from redactor._grounds import takes_grounds
from redactor.domain import Category, Evidence, Finding, Judged, Span, Subject
from redactor.errors import PolicyError, UnknownChoice
from redactor.policy import SHIPPED, Evaluator, Grounds, Policy, json_schema, load_policy, reasons, shipped, to_disclosure
from redactor.policy.diff import Change, Difference, diff, weaker

#: `diff` found something that gets weaker, and nobody accepted it.
WEAKER = 1

app = typer.Typer(help="Check policies, compare them, and ask what they do.", no_args_is_help=True)
_out = Console(highlight=False, soft_wrap=True, markup=False)

Source = Annotated[str, typer.Argument(help=f"A policy file, or one that ships: {', '.join(SHIPPED)}.", show_default=False)]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of words.")]


@app.command()
def check(files: Annotated[list[str], typer.Argument(help="Policy files.", show_default=False)]) -> None:
    """Say whether policy files can be used; what is wrong is told with line and field, and exits with 2."""
    failed = False
    for name in files:
        try:
            policy = _policy(name)
        except PolicyError as e:
            failed = True
            Console(stderr=True, highlight=False, soft_wrap=True, markup=False).print(f"{name}: {e.detail}")
        else:
            _out.print(f"{name}: {policy.label}, {len(policy.rules)} rules")
    if failed:
        raise typer.Exit(2)


@app.command("diff")
def compare(
    old: Source,
    new: Source,
    accept: Annotated[bool, typer.Option("--accept", help="Exit with 0 although something gets weaker.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List every situation in which NEW is weaker or stricter than OLD; exits with 1 where it is weaker, unless that is accepted."""
    found = diff(_policy(old), _policy(new))
    if as_json:
        sys.stdout.write(json.dumps([_row(d) for d in found], indent=2) + "\n")
    else:
        _show(found)
    if weaker(found) and not accept:
        raise typer.Exit(WEAKER)


@app.command()
@takes_grounds
def explain(
    category: Annotated[str, typer.Option(help=f"Of what kind the finding is: {', '.join(Category)}.")],
    grounds: Grounds,
    entity: Annotated[str | None, typer.Option(help="Its entity type; one that no rule names if left out.")] = None,
    subject: Annotated[str, typer.Option(help=f"Whom it is about: {', '.join(Subject)}.")] = "author",
    score: Annotated[float, typer.Option(min=0, max=1, help="How sure it is.")] = 1.0,
    audience: Annotated[str, typer.Option("--audience", "-a", help="Who will see it.")] = "public",
    policy: Annotated[str, typer.Option("--policy", help="A policy file, or one that ships.")] = "default",
    as_json: JsonOption = False,
) -> None:
    """Say what happens to a finding in a situation, by which rule, and what the author is told."""
    finding = Finding(
        span=Span(0, 1),
        entity=entity or f"ANY_{category.upper()}",
        category=_choice(Category, category, "category"),
        score=score,
        recognizer="explain",
        evidence=Evidence(pattern="explain", base_score=score),
        subject=_choice(Subject, subject, "subject"),
    )
    used, disclosure = _policy(policy), to_disclosure(audience, grounds)
    judged = Evaluator(used).judge(finding, disclosure)
    told = [r.message for r in reasons([judged], disclosure.audience)]
    row = _explained(used, judged, told)
    if as_json:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        for name, value in row.items():
            if value not in ("", None, False):
                _out.print(f"{name:<12}{value if value is not True else 'yes'}")


@app.command()
def schema() -> None:
    """Write the JSON Schema of policies, for editors."""
    sys.stdout.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


@app.command()
def show(name: Source) -> None:
    """Write a policy as JSON."""
    sys.stdout.write(json.dumps(_policy(name).model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n")


def _policy(name: str) -> Policy:
    return shipped(name) if name in SHIPPED else load_policy(Path(name))


def _choice(kind: Any, name: str, field: str) -> Any:
    if name not in list(kind):
        raise UnknownChoice(f"{field} must be one of: {', '.join(kind)}", field=field)
    return kind(name)


def _explained(policy: Policy, judged: Judged, told: list[str]) -> dict[str, Any]:
    rule = next((r for r in policy.rules if r.id == judged.rule), None)
    return {
        "action": judged.action.label,
        "rule": judged.rule,
        "policy": policy.label,
        "priority": rule.priority if rule else None,
        "description": rule.description if rule else "No rule of the policy applies.",
        "source": rule.source if rule else "",
        "operator": Evaluator(policy).operator_for(judged).type if judged.action.label != "allow" else "",
        "recorded": judged.audit or judged.action.label != "allow",
        "reason": judged.reason,
        "message": told[0] if told else "",
    }


def _row(d: Difference) -> dict[str, Any]:
    return {
        "change": d.change.value,
        "before": {"action": d.before.action.label, "rule": d.before.rule, "audit": d.before.audit},
        "after": {"action": d.after.action.label, "rule": d.after.rule, "audit": d.after.audit},
        "situations": d.situations,
        "example": dict(d.example),
        "values": {name: list(values) for name, values in d.values.items()},
    }


def _show(found: tuple[Difference, ...]) -> None:
    for change in Change:
        of = [d for d in found if d.change is change]
        _out.print(f"{change.value}: {sum(d.situations for d in of)} situations in {len(of)} groups")
        for d in of:
            _out.print(f"  {d.before.words} -> {d.after.words}: {d.situations}")
            _out.print(f"    for example {', '.join(f'{name} {value}' for name, value in d.example.items())}")

"""The options by which the command line is told on what grounds something is shown."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from redactor.domain import AgeBand, Category, Consent, Purpose, Source
from redactor.errors import UnknownChoice
from redactor.policy import Grounds, to_audience

_CONSENT = (
    "A category that the author consented to for this audience and purpose; repeat it for several. CATEGORY:guardian is a guardian's."
)

#: The options, by the name of the parameter.
_OPTIONS: dict[str, tuple[Any, Any]] = {
    "purpose": (Annotated[str, typer.Option(help=f"What for: {', '.join(Purpose)}.")], "unknown"),
    "age": (Annotated[str, typer.Option(help=f"The author's age in years, or its band: {', '.join(AgeBand)}.")], "unknown"),
    "consent": (Annotated[list[str] | None, typer.Option(help=_CONSENT)], None),
    "guardian": (Annotated[bool, typer.Option("--guardian", help="A guardian agrees to this use.")], False),
    "jurisdiction": (Annotated[str | None, typer.Option(help="Whose law binds: an ISO 3166 code, such as DE or US-CA.")], None),
    "source": (Annotated[str | None, typer.Option(help=f"Where it comes from: {', '.join(Source)}.")], None),
}


def takes_grounds(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command with the parameters `audience` and `grounds` one option for each ground in place of `grounds`."""
    signature = inspect.signature(command, eval_str=True)
    own = [p for name, p in signature.parameters.items() if name != "grounds"]
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
        for name, (kind, default) in _OPTIONS.items()
    ]

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        said = {name: options.pop(name) for name in _OPTIONS}
        command(*args, **options, grounds=_grounds(options["audience"], **said))

    run.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=[p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own] + more
    )
    run.__annotations__ = {p.name: p.annotation for p in (*own, *more)} | {"return": None}
    return run


def _grounds(
    audience: str,
    *,
    consent: list[str] | None,
    purpose: str,
    age: str,
    guardian: bool,
    jurisdiction: str | None,
    source: str | None,
) -> Grounds:
    consents = _consents(consent or [], audience, purpose)
    return Grounds(purpose=purpose, age=age, consents=consents, guardian=guardian, jurisdiction=jurisdiction, source=source)


def _consents(words: list[str], audience: str, purpose: str) -> tuple[Consent, ...]:
    made = []
    for word in words:
        category, _, by = word.partition(":")
        if category not in list(Category) or by not in {"", "guardian"}:
            raise UnknownChoice(f"consent must be one of: {', '.join(Category)}, or one of them with :guardian", field="consent")
        if purpose not in list(Purpose) or purpose == Purpose.UNKNOWN:
            raise UnknownChoice("a consent is for a purpose: tell it with --purpose", field="purpose")
        made.append(
            Consent(category=Category(category), purpose=Purpose(purpose), audience=to_audience(audience), guardian=by == "guardian")
        )
    return tuple(made)

"""The command line: detect, check, redact, explain, evaluate, recognizers, warm, serve, sidecar and others.

Exit codes: 0 allow, 10 warn, 11 mask, 12 block (of several texts the strictest), 2 usage or input that cannot be taken, 3 failure.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from redactor import _key_commands, _policy_commands, _sidecar_commands, _store_commands, _terminal, build, wire
from redactor._grounds import takes_grounds
from redactor._jsonl import Record, batches, read_records
from redactor.domain import Action, Audience, Decision
from redactor.errors import InputError, ListsError, NotText, PolicyError, RedactorError, SettingsError
from redactor.lists import load_lists
from redactor.model import CATEGORIES as MODEL_CATEGORIES
from redactor.pipeline import Pipeline
from redactor.policy import SHIPPED, Grounds, load_policy, shipped
from redactor.registry import discover
from redactor.settings import load as load_settings

EXIT = {Action.ALLOW: 0, Action.WARN: 10, Action.MASK: 11, Action.BLOCK: 12}
USAGE, FAILURE = 2, 3

#: So many steps deserve a progress bar.
_MANY = 20

T = TypeVar("T")

app = typer.Typer(
    help="Find personal and sensitive information, and decide what may be seen by whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(_store_commands.audit, name="audit")
app.add_typer(_store_commands.vault, name="vault")
app.add_typer(_policy_commands.app, name="policy")
app.add_typer(_key_commands.app, name="keys")
app.command()(_sidecar_commands.sidecar)
_out = Console(highlight=False, soft_wrap=True)
_err = Console(stderr=True, highlight=False, soft_wrap=True)

Files = Annotated[list[Path] | None, typer.Argument(help="Files to read; standard input where none is named.", show_default=False)]
AudienceOption = Annotated[str, typer.Option("--audience", "-a", help=f"Who will see it: {', '.join(Audience)}.")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a text instead of words.")]
JsonlOption = Annotated[bool, typer.Option("--jsonl", help='Read and write one JSON record a line: {"id", "text"}.')]
AllOption = Annotated[bool, typer.Option("--all", help="With --jsonl: every finding, not only those on which the policy acts.")]
PolicyOption = Annotated[
    str | None, typer.Option("--policy", help=f"Instead of the default: a policy file, or one of {', '.join(SHIPPED)}.")
]
ListsOption = Annotated[Path | None, typer.Option("--lists", help="A file of allow and deny lists.")]
ModelOption = Annotated[str | None, typer.Option("--model", help="Instead of REDACTOR_MODEL: auto, off, a folder, or spacy:PIPELINE.")]
NoModelOption = Annotated[bool, typer.Option("--no-model", help="Do without the model: only recognizers read.")]


@app.command()
@takes_grounds
def detect(
    grounds: Grounds,
    files: Files = None,
    audience: AudienceOption = "public",
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    every: AllOption = False,
    policy: PolicyOption = None,
    lists: ListsOption = None,
    model: ModelOption = None,
    no_model: NoModelOption = False,
) -> None:
    """Show what is found in each text."""
    if jsonl:
        _each_record(
            files,
            audience,
            grounds,
            _pipeline(policy, lists, _model(model, no_model=no_model)),
            lambda record, decision: wire.record(record.id, decision, every=every),
        )
    else:
        _each_text(
            files,
            audience,
            grounds,
            _pipeline(policy, lists, _model(model, no_model=no_model)),
            as_json=as_json,
            show=_terminal.findings,
            to_json=lambda d: {"findings": wire.decision(d)["findings"]},
        )


@app.command()
@takes_grounds
def check(
    grounds: Grounds,
    files: Files = None,
    audience: AudienceOption = "public",
    as_json: JsonOption = False,
    policy: PolicyOption = None,
    lists: ListsOption = None,
    model: ModelOption = None,
    no_model: NoModelOption = False,
) -> None:
    """Decide whether each text may be shown, with reasons and the safe text."""
    worst = _each_text(
        files,
        audience,
        grounds,
        _pipeline(policy, lists, _model(model, no_model=no_model)),
        as_json=as_json,
        show=_terminal.decision,
        to_json=wire.decision,
    )
    raise typer.Exit(EXIT[worst])


@app.command()
@takes_grounds
def redact(
    grounds: Grounds,
    files: Files = None,
    audience: AudienceOption = "public",
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    every: AllOption = False,
    policy: PolicyOption = None,
    lists: ListsOption = None,
    model: ModelOption = None,
    no_model: NoModelOption = False,
) -> None:
    """Write the safe text of each text, everything else unharmed."""
    if jsonl:
        _each_record(
            files,
            audience,
            grounds,
            _pipeline(policy, lists, _model(model, no_model=no_model)),
            lambda record, decision: {**wire.record(record.id, decision, every=every), "text": decision.safe_text},
        )
    else:
        _each_text(
            files,
            audience,
            grounds,
            _pipeline(policy, lists, _model(model, no_model=no_model)),
            as_json=as_json,
            show=_terminal.safe_text,
            to_json=wire.decision,
        )


@app.command()
def explain(
    files: Files = None,
    as_json: JsonOption = False,
    lists: ListsOption = None,
    model: ModelOption = None,
    no_model: NoModelOption = False,
) -> None:
    """Show every candidate: which pattern, check and context word spoke for it, and why some were dropped."""
    pipeline = _pipeline(None, lists, _model(model, no_model=no_model))
    for name, text in _texts(files):
        candidates = pipeline.explain(text)
        if as_json:
            _write({"name": name, "candidates": [wire.candidate(c) for c in candidates]})
        else:
            _terminal.candidates(_out, name, text, candidates)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help='Records with the right answer, one a line: {"id", "text", "spans", "warn"}.')],
    only: Annotated[str | None, typer.Option("--only", help="Comma-separated groups of labels to score.")] = None,
    labels: Annotated[Path | None, typer.Option("--labels", help='Another grouping: JSON, {"GROUP": ["LABEL", ...]}.')] = None,
    beside: Annotated[str | None, typer.Option("--with", help="Run on the same records: presidio.")] = None,
    predictions: Annotated[Path | None, typer.Option("--predictions", help="Score this file instead of our own detection.")] = None,
    earlier: Annotated[Path | None, typer.Option("--compare", help="The JSON file of an earlier run.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write a page with plots; it holds texts of the gold file.")] = None,
    figures: Annotated[Path | None, typer.Option("--json", help="Write all figures, without texts.")] = None,
    warn_only: Annotated[bool, typer.Option("--warn", help="Score what records warn of, and no spans.")] = False,
    no_texts: Annotated[bool, typer.Option("--no-texts", help="Leave texts out of the page.")] = False,
    model: ModelOption = None,
    no_model: NoModelOption = False,
) -> None:
    """Measure what is found in texts whose right answer is known."""
    from redactor import evaluation  # noqa: PLC0415 - loads numpy, which other commands do without

    request = evaluation.Request(
        gold=gold,
        only=only,
        labels=labels,
        beside=beside,
        predictions=predictions,
        earlier=earlier,
        warn_only=warn_only,
        outputs=tuple(path for path in (html, figures) if path),
    )
    evaluated = evaluation.evaluate(
        request,
        lambda: _pipeline(None, None, _model(model, no_model=no_model)),
        known={**MODEL_CATEGORIES, **discover().categories},
        max_text=load_settings().max_text,
        progress=_progress,
    )
    if html:
        evaluation.write_page(evaluated, html, texts=not no_texts)
    if figures:
        evaluation.write_figures(evaluated, figures)
    evaluation.show(_out, evaluated)


@app.command()
def recognizers(as_json: JsonOption = False) -> None:
    """List what can be found."""
    registry = discover()
    rows = wire.recognizers(registry, build.model(load_settings(), registry.categories))
    if as_json:
        for row in rows:
            _write(row)
    else:
        _terminal.recognizers(_out, rows)


@app.command()
def warm() -> None:
    """Compile the patterns into the cache folder, so that later starts are quick."""
    build.pipeline().check("ready")


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65_535, help="Port to listen on.")] = None,
) -> None:
    """Start the HTTP service."""
    from redactor.service.server import run  # noqa: PLC0415 - the web framework loads only where it is wanted

    run(host=host, port=port)


def main() -> None:
    """Run the command line; every error ends in one line on standard error, without the input."""
    try:
        app(standalone_mode=True)
    except (InputError, ListsError, PolicyError, SettingsError) as e:
        _fail(e, USAGE)
    except RedactorError as e:
        _fail(e, FAILURE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FAILURE)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as e:  # noqa: BLE001 - a traceback could show content
        _err.print(f"redactor: error: internal: {type(e).__name__}; nothing more was written", style="red")
        sys.exit(FAILURE)


def _fail(e: RedactorError, code: int) -> NoReturn:
    _err.print(f"redactor: error: {e.code}: {e.detail}", style="red", markup=False)
    sys.exit(code)


def _each_text(
    files: list[Path] | None,
    audience: str,
    grounds: Grounds,
    pipeline: Pipeline,
    *,
    as_json: bool,
    show: Callable[[Console, str, str, Decision], None],
    to_json: Callable[[Decision], dict[str, Any]],
) -> Action:
    """Decide on every text before anything is written, so that bad input leaves nothing half-done."""
    texts = _texts(files)
    decisions = [pipeline.check(text, audience=audience, **grounds) for _, text in _progress(texts)]
    _store_commands.record([text for _, text in texts], decisions, pipeline)
    for (name, text), decision in zip(texts, decisions, strict=True):
        if as_json:
            _write({"name": name, **to_json(decision)})
        else:
            show(_out, name, text, decision)
    return max((d.action for d in decisions), default=Action.ALLOW)


def _each_record(
    files: list[Path] | None, audience: str, grounds: Grounds, pipeline: Pipeline, row: Callable[[Record, Decision], dict[str, Any]]
) -> None:
    records = [record for name, data in _inputs(files) for record in read_records(data, name, pipeline.max_text)]
    for batch in _progress(list(batches(records))):
        decisions = pipeline.check_many([r.text for r in batch], audience=audience, **grounds)
        _store_commands.record([r.text for r in batch], decisions, pipeline)
        for record, decision in zip(batch, decisions, strict=True):
            _write(row(record, decision))


def _pipeline(policy: str | None, lists: Path | None, model: str | None) -> Pipeline:
    settings = load_settings()
    return build.pipeline(
        settings if model is None else settings.model_copy(update={"model": model}),
        policy=shipped(policy) if policy in SHIPPED else load_policy(Path(policy)) if policy else None,
        lists=load_lists(lists) if lists else None,
    )


def _model(name: str | None, *, no_model: bool) -> str | None:
    if name is not None and no_model:
        raise typer.BadParameter("--model and --no-model exclude each other")
    return "off" if no_model else name


def _texts(files: list[Path] | None) -> list[tuple[str, str]]:
    return [(name, _decoded(data)) for name, data in _inputs(files)]


def _inputs(files: list[Path] | None) -> Iterator[tuple[str, bytes]]:
    if not files:
        yield "-", sys.stdin.buffer.read()
        return
    for path in files:
        try:
            data = path.read_bytes()
        except OSError as e:
            raise typer.BadParameter(f"a file cannot be read: {e.strerror}") from None
        yield str(path), data


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # Outside the handler: the error that was caught holds the content.
    raise NotText("the content is not UTF-8")


def _progress(items: Sequence[T]) -> Iterable[T]:
    """Show a bar on standard error where somebody is looking and there is much to do."""
    if len(items) < _MANY or not _err.is_terminal:
        return items
    return track(items, description="reading", console=_err, transient=True)


def _write(row: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")

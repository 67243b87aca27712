"""One evaluation from files to figures."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from redactor.domain import Category
from redactor.errors import InputError, Malformed, UnknownChoice
from redactor.evaluation import systems
from redactor.evaluation.compare import Comparison, compare, read_run
from redactor.evaluation.gold import Gold, read_gold, read_predictions
from redactor.evaluation.labels import default_labels, read_labels
from redactor.evaluation.results import FORM, GoldRecord, Run
from redactor.evaluation.scores import Frame, Predictions, frame, score, unknown_labels
from redactor.pipeline import Pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to evaluate; `predictions` takes the place of our pipeline, `beside` names a peer to run on the same records."""

    gold: Path
    only: str | None = None
    labels: Path | None = None
    beside: str | None = None
    predictions: Path | None = None
    earlier: Path | None = None
    warn_only: bool = False
    #: Files that will be written: known before, so that a folder that is missing costs nobody a run.
    outputs: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """The figures, what changed since an earlier run, and the texts by the id of their record."""

    run: Run
    frame: Frame
    comparison: Comparison | None
    texts: Mapping[str, str] = field(repr=False)


class Figures(Run, frozen=True, kw_only=True):
    """A run as its JSON file has it, with what changed."""

    comparison: Comparison | None = None


def evaluate(
    request: Request,
    pipeline: Callable[[], Pipeline],
    *,
    known: Mapping[str, Category],
    max_text: int,
    progress: systems.Progress[Any],
) -> Evaluated:
    """Run and score; every file is read and checked before the first text is looked at.

    `pipeline` builds ours, which a file of predictions spares. Raises an `InputError` for a file that cannot be taken.
    """
    if request.beside is not None and request.beside not in systems.PEERS:
        raise UnknownChoice(f"--with takes one of: {', '.join(systems.PEERS)}", field="with")
    if request.only is not None and request.warn_only:
        raise InputError("--only and --warn exclude each other: warnings have no groups", field="only")
    if not all(path.absolute().parent.is_dir() for path in request.outputs):
        raise InputError("a folder to write to does not exist")
    golds = read_gold(_data(request.gold), str(request.gold), max_text=max_text, warn_only=request.warn_only)
    labels = read_labels(_data(request.labels), known) if request.labels else default_labels(known)
    of = frame(golds, labels, only=None if request.only is None else labels.chosen(request.only), warn_only=request.warn_only)
    _worth(golds, of, request)
    earlier = read_run(_data(request.earlier), str(request.earlier)) if request.earlier else None
    said = [_first(request, golds, pipeline, progress)]
    if request.beside:
        said.append(systems.presidio(golds, progress))
    run = _run(request, golds, of, said)
    return Evaluated(run=run, frame=of, comparison=compare(earlier, run) if earlier else None, texts={g.id: g.text for g in golds})


def write_figures(evaluated: Evaluated, path: Path) -> None:
    """Write all figures as JSON, readable by the owner only: ids and labels are the caller's own."""
    whole = Figures(**msgspec.structs.asdict(evaluated.run), comparison=evaluated.comparison)
    write_private(path, msgspec.json.encode(whole) + b"\n")


def write_private(path: Path, data: bytes) -> None:
    """Write a file with mode 0600, whole or not at all."""
    problem = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as e:
        problem = e.strerror
    if problem is None:
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        except OSError as e:
            Path(name).unlink(missing_ok=True)
            problem = e.strerror
    if problem is not None:
        raise InputError(f"a file cannot be written: {problem}")


def _first(request: Request, golds: list[Gold], pipeline: Callable[[], Pipeline], progress: systems.Progress[Any]) -> Predictions:
    if request.predictions is None:
        return systems.ours(pipeline(), golds, progress)
    name = str(request.predictions)
    by_id = read_predictions(_data(request.predictions), name, golds)
    return Predictions(name="predictions", detail=f"predictions of {request.predictions.name}", seconds=None, by_id=by_id)


def _run(request: Request, golds: list[Gold], of: Frame, said: list[Predictions]) -> Run:
    return Run(
        form=FORM,
        gold=request.gold.name,
        groups=tuple(sorted(of.wanted)),
        warn_only=request.warn_only,
        records=tuple(
            GoldRecord(id=g.id, length=len(g.text), marks=g.marks, warn=None if g.warn is None else tuple(sorted(g.warn))) for g in golds
        ),
        results=tuple(score(golds, p, of) for p in said),
        unknown_labels=unknown_labels((m for g in golds for m in g.marks), of.labels),
    )


def _worth(golds: list[Gold], of: Frame, request: Request) -> None:
    """Refuse gold records in which there is nothing to score."""
    if not of.wanted and not any(g.warn is not None for g in golds):
        what = "of the groups that --only names" if request.only else "with a label of a known group; --labels says what labels mean"
        raise Malformed(f"{request.gold}: no record has a span {what}", field="spans")


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as e:
        problem = e.strerror
    raise InputError(f"{path}: cannot be read: {problem}")


__all__ = ["Evaluated", "Request", "evaluate", "write_figures", "write_private"]

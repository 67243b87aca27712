"""Read first: what happens to a text, one call a step.

    text -> admit -> views -> detect, field names, lists -> resolve -> link -> judge -> transform -> Decision

Whatever goes wrong in a step ends in `Withheld` or in a decision that withholds, never in a text that passes unread.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, Unpack

from msgspec.structs import replace

from redactor import records
from redactor._block import Block
from redactor.detect import DEFAULT, Candidate, Detector, Options
from redactor.domain import (
    SPECIAL_CATEGORIES,
    Action,
    Audience,
    Category,
    Check,
    Decision,
    Disclosure,
    Finding,
    Judged,
    Outcome,
    Redacted,
    Span,
    Subject,
)
from redactor.errors import Malformed, NotText, RedactorError, TooLarge, Withheld
from redactor.link import link
from redactor.lists import Lists, afford
from redactor.model import Model, beside
from redactor.normalize import View, further, views
from redactor.operators import Edit, Keys, Tokens, rewrite, transform
from redactor.policy import Evaluator, Grounds, Policy, overall, reasons, tied, to_disclosure
from redactor.records import Leaf, RecordDecision, field_findings, fields_of
from redactor.resolve import FRAMES, resolve
from redactor.stages import UNWATCHED, Stage, Stages

#: In decoded data a finding without a passed check must score this much, which only strict patterns do, or be all that was encoded.
CONFIRMED = 0.85

#: Levels that a record may nest unless the caller says otherwise.
MAX_DEPTH = 64

NO_LISTS = Lists()


class Pipeline:
    """Detects, decides and redacts; immutable, and safe to share between threads. Built by `redactor.build`."""

    def __init__(
        self,
        *,
        detector: Detector,
        policy: Policy | Evaluator,
        keys: Keys,
        max_text: int,
        lists: Lists = NO_LISTS,
        model: Model | None = None,
        model_reads_logs: bool = False,
    ) -> None:
        self.detector = detector
        self.evaluator = policy if isinstance(policy, Evaluator) else Evaluator(policy)
        self.keys = keys
        self.max_text = max_text
        self.lists = lists
        self.model = model
        self.model_reads_logs = model_reads_logs
        self.tokens: Tokens | None = None
        self.stages: Stages = UNWATCHED
        self._agree(lists)

    def keeping(self, tokens: Tokens) -> Pipeline:
        """Return this pipeline with the vault from which the operator `tokenize` gets its tokens; without one it fails."""
        bound = copy(self)
        bound.tokens = tokens
        return bound

    def watched(self, stages: Stages) -> Pipeline:
        """Return this pipeline telling how long its stages take."""
        other = copy(self)
        other.stages = stages
        return other

    def under(self, policy: Evaluator) -> Pipeline:
        """Return this pipeline with another policy, a tenant's for example."""
        other = copy(self)
        other.evaluator = policy
        return other

    def with_model_for_logs(self) -> Pipeline:
        """Return this pipeline with the model reading for the audience logs, too."""
        reading = copy(self)
        reading.model_reads_logs = True
        return reading

    @property
    def policy(self) -> Policy:
        """Return the policy by which this pipeline decides."""
        return self.evaluator.policy

    @property
    def categories(self) -> Mapping[str, Category]:
        """Return the category of each entity type that recognizers or the model find."""
        return {**(self.model.categories if self.model else {}), **self.detector.registry.categories}

    def detect(self, text: str, *, options: Options = DEFAULT) -> tuple[Finding, ...]:
        """Return the findings of a text in its order, disjoint, each with whom it is about."""
        return self.detect_many([text], options=options)[0]

    def detect_many(self, texts: Sequence[str], *, options: Options = DEFAULT) -> list[tuple[Finding, ...]]:
        """Detect in many texts at once, which costs less than one by one."""
        return self._detect(texts, options, self.model)

    def _detect(self, texts: Sequence[str], options: Options, model: Model | None, *, whose: bool = True) -> list[tuple[Finding, ...]]:
        for text in texts:
            admit(text, self.max_text)
        try:
            return self._read(texts, options, model, whose=whose)
        except RedactorError:
            raise
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        raise _withheld(failure)

    def check(
        self, text: str, *, audience: Audience | str = Audience.PUBLIC, options: Options = DEFAULT, **grounds: Unpack[Grounds]
    ) -> Decision:
        """Decide whether a text may be shown to an audience; of the grounds, what is left out is read in the stricter way.

        Raises `InputError` for content that cannot be taken and `Withheld` where reading failed: then nothing may be published.
        """
        return self.check_many([text], audience=audience, options=options, **grounds)[0]

    def check_many(
        self, texts: Sequence[str], *, audience: Audience | str = Audience.PUBLIC, options: Options = DEFAULT, **grounds: Unpack[Grounds]
    ) -> list[Decision]:
        """Decide for many texts at once; one that cannot be taken fails them all."""
        disclosure = to_disclosure(audience, grounds)
        found = self._detect(texts, options, self._reader(disclosure.audience))
        try:
            with self.stages.stage(Stage.DECIDE):
                return [self._decide(text, findings, disclosure) for text, findings in zip(texts, found, strict=True)]
        except RedactorError:
            raise
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        raise _withheld(failure)

    def acknowledged(self, text: str, decision: Decision) -> Decision:
        """Return a decision on that text with its warnings let pass; what is masked or blocked stays so. Whoever calls has checked that it may."""
        judged = tuple(replace(j, action=Action.ALLOW) if j.action is Action.WARN else j for j in decision.judged)
        return dataclasses.replace(
            decision,
            action=overall(judged),
            judged=judged,
            reasons=reasons(judged, decision.audience),
            safe_text=self._rewritten(text, judged),
        )

    def hidden(self, text: str, judged: Sequence[Judged]) -> list[Edit]:
        """Return the edits of what is masked or blocked in a text."""
        return self._edits(text, [j for j in judged if j.action > Action.WARN])

    def check_record(
        self,
        value: Any,
        *,
        audience: Audience | str = Audience.PUBLIC,
        options: Options = DEFAULT,
        max_depth: int = MAX_DEPTH,
        **grounds: Unpack[Grounds],
    ) -> RecordDecision:
        """Decide for a JSON-like value, each string read with its field's name; the safe value has the same shape and the same order of keys.

        Raises the same as `check`, and `TooDeep`.
        """
        disclosure = to_disclosure(audience, grounds)
        leaves = records.leaves(value, max_depth=max_depth)
        for leaf in leaves:
            admit(leaf.text, self.max_text)
        try:
            return self._decide_record(value, leaves, disclosure, options, max_depth)
        except RedactorError:
            raise
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        raise _withheld(failure)

    def redact_record(self, value: Any, *, audience: Audience | str = Audience.PUBLIC, **grounds: Unpack[Grounds]) -> Any:
        """Return the safe value of `check_record`."""
        return self.redact_records([value], audience=audience, **grounds)[0].safe

    def redact_many(
        self, texts: Sequence[str], *, audience: Audience | str = Audience.PUBLIC, **grounds: Unpack[Grounds]
    ) -> list[Redacted]:
        """Return the safe texts of `check_many`, without verdicts and reasons: what the policy never acts on is not looked for."""
        disclosure = to_disclosure(audience, grounds)
        whose = self.evaluator.heeds_subject
        found = self._detect(texts, self._only_what_matters(disclosure), self._reader(disclosure.audience), whose=whose)
        try:
            with self.stages.stage(Stage.DECIDE):
                return [self._redacted(text, findings, disclosure) for text, findings in zip(texts, found, strict=True)]
        except RedactorError:
            raise
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        raise _withheld(failure)

    def redact_records(
        self, values: Sequence[Any], *, audience: Audience | str = Audience.PUBLIC, max_depth: int = MAX_DEPTH, **grounds: Unpack[Grounds]
    ) -> list[Redacted]:
        """Return the safe values of `check_record` for many records at once; one that cannot be taken fails them all."""
        disclosure = to_disclosure(audience, grounds)
        of_records = [records.leaves(value, max_depth=max_depth) for value in values]
        read = [leaf for leaves in of_records for leaf in leaves if not leaf.is_counter]
        for leaf in read:
            admit(leaf.text, self.max_text)
        try:
            whose = self.evaluator.heeds_subject
            found = iter(self._read_leaves(read, self._only_what_matters(disclosure), disclosure, whose=whose))
            return [
                self._redacted_record(value, leaves, found, disclosure, max_depth) for value, leaves in zip(values, of_records, strict=True)
            ]
        except RedactorError:
            raise
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        raise _withheld(failure)

    def explain(self, text: str, *, options: Options = DEFAULT) -> list[Candidate]:
        """Return every candidate of a text with what became of it and why, in text order; raises the same as `detect`."""
        admit(text, self.max_text)
        try:
            return self._explained(text, options)
        except RedactorError:
            raise
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        raise _withheld(failure)

    def _explained(self, text: str, options: Options) -> list[Candidate]:
        lists = self._lists(options)
        read = list(views(text))
        afford(lists.size, (view.text for view in read))
        candidates = [_seen(c, view) for view in read for c in self.detector.explain(view.text, options)]
        candidates += [
            _seen(Candidate(finding=f, outcome=_outcome(f, options, listed=True)), view) for view in read for f in lists.denied(view.text)
        ]
        candidates += [Candidate(finding=f, outcome=_outcome(f, options)) for f in field_findings(text)]
        if self.model is not None:
            certain = [c.finding for c in candidates if c.outcome is Outcome.KEPT]
            (by_model,) = self.model.find([text], threshold=options.threshold)
            by_model = beside(certain, by_model)
            candidates += [Candidate(finding=f, outcome=Outcome.KEPT if _wanted(f, options) else Outcome.NOT_REQUESTED) for f in by_model]
        usable = [c.finding for c in candidates if c.outcome is Outcome.KEPT]
        allowed = lists.allowed(text, usable)
        candidates = [replace(c, outcome=Outcome.ALLOW_LISTED) if _is_allowed(c, allowed) else c for c in candidates]
        kept = set(resolve(c.finding for c in candidates if c.outcome is Outcome.KEPT))
        return sorted(
            (_overlapped(c, kept) for c in dict.fromkeys(candidates)), key=lambda c: (c.finding.span, c.outcome, c.finding.recognizer)
        )

    def _read(
        self,
        texts: Sequence[str],
        options: Options,
        model: Model | None,
        told: Sequence[Sequence[Finding]] = (),
        *,
        whose: bool = True,
    ) -> list[tuple[Finding, ...]]:
        """Read texts; `told` holds for each text what its field's name tells, if anything does. Whom findings are about is told where `whose` asks for it."""
        block, lists = Block(texts), self._lists(options)
        with self.stages.stage(Stage.DETECT):
            folded = [(at, view) for at, of_text in further(block).items() for view in of_text]
            named = {at: kept for at, fields in fields_of(block).items() if (kept := _kept(fields, options))}
            for at, more in enumerate(told):
                if kept := _kept(more, options):
                    named.setdefault(at, []).extend(kept)
            found = defaultdict(list, {at: list(fields) for at, fields in named.items()})
            for at, findings in self.detector.found(block, options).items():
                found[at].extend(findings)
            if folded:
                for at, findings in self.detector.found(Block([view.text for _, view in folded]), options).items():
                    of, view = folded[at]
                    found[of].extend(_moved(f, view) for f in findings if _counts(f, view))
        by_model = _by_model(model, texts, found, options, self.stages)
        with self.stages.stage(Stage.RESOLVE):
            for at, findings in by_model.items():
                found[at].extend(findings)
            if lists:
                self._apply(lists, [*((at, View(text)) for at, text in enumerate(texts)), *folded], found, options)
            if not whose:
                return [resolve(found[at]) if at in found else () for at in range(len(texts))]
            tells = model.tells_subject if model is not None else frozenset()
            read = {
                at: _of_somebody(link(texts[at], resolve(findings), by_model.get(at, ()), tells), named.get(at, ()))
                for at, findings in found.items()
                if findings
            }
        return [read.get(at, ()) for at in range(len(texts))]

    def _apply(self, lists: Lists, readings: Sequence[tuple[int, View]], found: defaultdict[int, list[Finding]], options: Options) -> None:
        """Add what deny lists find in the readings of texts, and drop what allow lists let pass."""
        afford(lists.size, (view.text for _, view in readings))
        for at, view in readings:
            listed = (f for f in lists.denied(view.text) if _outcome(f, options, listed=True) is Outcome.KEPT)
            found[at].extend(_moved(f, view) for f in listed if _counts(f, view))
        for at, view in readings:
            if view.parent is None:
                found[at] = _without(found[at], lists.allowed(view.text, found[at]))

    def _reader(self, audience: Audience) -> Model | None:
        """Return the model if it reads for that audience: a log line costs microseconds without it, milliseconds with it."""
        return self.model if self.model_reads_logs or audience is not Audience.LOGS else None

    def _lists(self, options: Options) -> Lists:
        """Return the lists of the pipeline and of a request."""
        if options.lists:
            self._agree(options.lists)
        return self.lists.joined(options.lists)

    def _agree(self, lists: Lists) -> None:
        """Refuse deny lists that give a known entity type another category: every type has exactly one."""
        known = self.categories
        for i, d in enumerate(lists.deny):
            if known.get(d.label, d.category) is not d.category:
                raise Malformed("a label that recognizers use must have their category", field=f"deny[{i}].category")

    def _decide(self, text: str, findings: tuple[Finding, ...], disclosure: Disclosure) -> Decision:
        judged = self.evaluator.judge_all(findings, disclosure)
        return Decision(
            action=overall(judged),
            audience=disclosure.audience,
            judged=judged,
            reasons=reasons(judged, disclosure.audience),
            safe_text=self._rewritten(text, judged),
            policy=self.policy.label,
            disclosure=disclosure,
            tied=tied(findings),
        )

    def _decide_record(
        self, value: Any, leaves: Sequence[Leaf], disclosure: Disclosure, options: Options, max_depth: int
    ) -> RecordDecision:
        read = [leaf for leaf in leaves if not leaf.is_counter]
        found = self._read_leaves(read, options, disclosure)
        decided = {id(leaf): self._decide(leaf.text, findings, disclosure) for leaf, findings in zip(read, found, strict=True)}
        decisions = [decided.get(id(leaf)) for leaf in leaves]
        judged = [j for d in decisions if d is not None for j in d.judged]
        return RecordDecision(
            action=overall(judged),
            audience=disclosure.audience,
            policy=self.policy.label,
            reasons=reasons(judged, disclosure.audience),
            decisions=tuple((leaf.path, d) for leaf, d in zip(leaves, decisions, strict=True) if d is not None and d.judged),
            safe_value=records.rebuilt(
                value, iter([None if d is None or d.action is Action.ALLOW else d.safe_text for d in decisions]), max_depth=max_depth
            ),
        )

    def _read_leaves(
        self, read: Sequence[Leaf], options: Options, disclosure: Disclosure, *, whose: bool = True
    ) -> list[tuple[Finding, ...]]:
        """Return the findings of each leaf, read behind the name of its field."""
        told = [[_shifted(leaf.told, len(leaf.context))] if leaf.told else [] for leaf in read]
        found = self._read([leaf.context + leaf.text for leaf in read], options, self._reader(disclosure.audience), told, whose=whose)
        return [_of_leaf(leaf, findings) if findings else () for leaf, findings in zip(read, found, strict=True)]

    def _only_what_matters(self, disclosure: Disclosure) -> Options:
        """Return options that leave out the frames on which the policy never acts: they give way to all else, so that nothing else changes."""
        known = self.categories
        idle = (e for e in FRAMES if e in known and not self.evaluator.concerns(e, known[e], disclosure))
        return Options(without=frozenset(idle))

    def _redacted(self, text: str, findings: tuple[Finding, ...], disclosure: Disclosure) -> Redacted:
        if not findings:
            return Redacted(safe=text)
        judged = tuple(j for j in self.evaluator.judge_all(findings, disclosure) if j.action is not Action.ALLOW)
        return Redacted(safe=self._rewritten(text, judged), acted=judged) if judged else Redacted(safe=text)

    def _redacted_record(
        self, value: Any, leaves: Sequence[Leaf], found: Iterator[tuple[Finding, ...]], disclosure: Disclosure, max_depth: int
    ) -> Redacted:
        parts = [None if leaf.is_counter else self._redacted(leaf.text, next(found), disclosure) for leaf in leaves]
        acted = tuple(j for part in parts if part is not None for j in part.acted)
        if not acted:
            return Redacted(safe=value)
        new = iter([part.safe if part is not None and part.acted else None for part in parts])
        return Redacted(safe=records.rebuilt(value, new, max_depth=max_depth), acted=acted)

    def _rewritten(self, text: str, judged: Sequence[Judged]) -> str:
        edits = self._edits(text, judged)
        return _transformed(text, edits) if edits else text

    def _edits(self, text: str, judged: Sequence[Judged]) -> list[Edit]:
        edits = []
        for j in judged:
            if j.action is not Action.ALLOW:
                span = j.finding.span
                new = rewrite(
                    text[span.start : span.end],
                    j.finding.entity,
                    self.evaluator.operator_for(j),
                    self.keys,
                    category=j.finding.category,
                    tokens=self.tokens,
                )
                edits.append(Edit(span=span, replacement=new))
        return edits


def _transformed(text: str, edits: Sequence[Edit]) -> str:
    """Make the edits; what was JSON is JSON afterwards."""
    new = transform(text, edits)
    if not text.lstrip().startswith(("{", "[")):
        return new
    across = any('"' in text[e.span.start : e.span.end] for e in edits)
    if (not across and records.is_json(new)) or not records.is_json(text):
        return new
    return transform(
        text, [Edit(span=span, replacement=to) for span, to in records.json_edits(text, ((e.span, e.replacement) for e in edits))]
    )


def _outcome(finding: Finding, options: Options, *, listed: bool = False) -> Outcome:
    """Say what the request makes of what a field's name tells, or of what is `listed`: no choice of recognizers concerns that."""
    if not _wanted(finding, options, listed=listed):
        return Outcome.NOT_REQUESTED
    return Outcome.KEPT if finding.score >= options.threshold else Outcome.BELOW_THRESHOLD


def _wanted(finding: Finding, options: Options, *, listed: bool = False) -> bool:
    if finding.entity in options.without or (options.entities and finding.entity not in options.entities):
        return False
    return listed or not options.recognizers or finding.recognizer in options.recognizers


def _kept(findings: Iterable[Finding], options: Options) -> list[Finding]:
    return [f for f in findings if _outcome(f, options) is Outcome.KEPT]


def _by_model(
    model: Model | None, texts: Sequence[str], found: Mapping[int, list[Finding]], options: Options, stages: Stages
) -> dict[int, list[Finding]]:
    """Return what the model finds beside what was found, by place; it reads nothing where nothing of it is wanted."""
    if model is None or (options.recognizers and model.id not in options.recognizers):
        return {}
    if options.entities and options.entities.isdisjoint(model.categories):
        return {}
    with stages.stage(Stage.MODEL):
        stages.batch(len(texts))
        by_model = model.find(texts, threshold=options.threshold)
        # One answer a text, each a list: too few, too many or none of it fails, and withholds.
        return {
            at: [f for f in beside(found.get(at, []), more) if _wanted(f, options)]
            for at, more in zip(range(len(texts)), by_model, strict=True)
            if len(more)
        }


def _without(findings: list[Finding], allowed: frozenset[Finding]) -> list[Finding]:
    return [f for f in findings if f not in allowed] if allowed else findings


def _is_allowed(candidate: Candidate, allowed: frozenset[Finding]) -> bool:
    return candidate.outcome is Outcome.KEPT and candidate.finding in allowed


def _of_somebody(findings: tuple[Finding, ...], fields: Sequence[Finding]) -> tuple[Finding, ...]:
    """Take what stands in a field of a special category for a statement about somebody: a record says "religion" of a person."""
    fields = [f for f in fields if f.category in SPECIAL_CATEGORIES]
    if not fields:
        return findings
    return tuple(
        replace(f, subject=Subject.OTHER)
        if f.subject is Subject.NOBODY and any(f.category is g.category and f.span.overlaps(g.span) for g in fields)
        else f
        for f in findings
    )


def _of_leaf(leaf: Leaf, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of a leaf's own text, which was read behind the name of its field."""
    at = len(leaf.context)
    own = (replace(f, span=Span(max(0, f.span.start - at), f.span.end - at)) for f in findings if f.span.end > at)
    return tuple(f for f in own if leaf.concerns(f))


def _shifted(finding: Finding, by: int) -> Finding:
    return replace(finding, span=Span(finding.span.start + by, finding.span.end + by))


def admit(text: str, max_bytes: int) -> None:
    """Refuse what is no text (`NotText`) or too much of it (`TooLarge`); nothing is ever cut."""
    if not isinstance(text, str):
        raise NotText("content must be a string")
    if len(text) > max_bytes:
        raise TooLarge(f"a text may have at most {max_bytes} bytes")
    if "\0" in text:
        raise NotText("content holds a NUL character")
    if text.isascii():
        return
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        size = -1
    # Outside the handler: the error that was caught holds the text.
    if size < 0:
        raise NotText("content holds a lone surrogate, which is no character")
    if size > max_bytes:
        raise TooLarge(f"a text may have at most {max_bytes} bytes")


def _moved(finding: Finding, view: View) -> Finding:
    return finding if view.parent is None else replace(finding, span=view.original(finding.span))


def _counts(finding: Finding, view: View) -> bool:
    """Say whether a finding of that view counts: in decoded data almost anything occurs by chance."""
    return not view.confirmed_only or finding.evidence.check is Check.VALID or finding.score >= CONFIRMED or view.whole(finding.span)


def _seen(candidate: Candidate, view: View) -> Candidate:
    dropped = candidate.outcome is Outcome.KEPT and not _counts(candidate.finding, view)
    outcome = Outcome.BELOW_THRESHOLD if dropped else candidate.outcome
    return replace(candidate, finding=_moved(candidate.finding, view), outcome=outcome)


def _overlapped(candidate: Candidate, kept: set[Finding]) -> Candidate:
    if candidate.outcome is Outcome.KEPT and candidate.finding not in kept:
        return replace(candidate, outcome=Outcome.OVERLAPPED)
    return candidate


def _withheld(failure: str) -> Withheld:
    # Raised outside the handler: the error that was caught may hold content.
    return Withheld(f"reading failed ({failure}); nothing of the content may be published")

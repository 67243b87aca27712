"""The library: one pipeline for many threads, limits, and failures that withhold."""

import threading

import pytest
from tests_support import CANARY

from redactor.errors import NotText, TooLarge, UnknownChoice, Withheld

TEXTS = [
    "mail jo(at)example(dot)com é",
    "４１１１ １１１１ １１１１ １１１１",
    "My nephew Anil has spina bifida.",
    "password: hunter2",
    "no finding here",
]


def test_threads_share_one_pipeline(pipeline):
    alone = [pipeline.check(text) for text in TEXTS]
    differing = []

    def read():
        for _ in range(40):
            differing.extend(text for text, decision in zip(TEXTS, alone, strict=True) if pipeline.check(text) != decision)

    threads = [threading.Thread(target=read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not differing
    assert alone[0].findings
    assert not alone[4].findings


@pytest.mark.parametrize(
    ("text", "error"),
    [(b"bytes", NotText), (None, NotText), ("\0" + CANARY, NotText), ("\ud800" + CANARY, NotText), (CANARY + "é" * 600_000, TooLarge)],
)
def test_what_is_no_text_or_too_much_is_refused_without_echo(pipeline, text, error):
    with pytest.raises(error) as caught:
        pipeline.check(text)
    assert CANARY not in str(caught.value)


def test_an_unknown_audience_is_refused_with_the_choices(pipeline):
    with pytest.raises(UnknownChoice, match="public, followers"):
        pipeline.check("text", audience="everyone")


@pytest.mark.parametrize("step", ["found", "link", "resolve", "Evaluator.judge_all", "rewrite"])
def test_a_step_that_fails_withholds_the_content_and_hides_the_cause(pipeline, monkeypatch, step):
    def broken(*args, **kwargs):
        raise ValueError(CANARY)

    if step == "found":
        monkeypatch.setattr(pipeline.detector, "found", broken)
    else:
        monkeypatch.setattr(f"redactor.pipeline.{step}", broken)
    with pytest.raises(Withheld) as caught:
        pipeline.check("My card is 4111 1111 1111 1111")
    assert CANARY not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"


def test_explaining_withholds_and_hides_the_cause_too(pipeline, monkeypatch):
    def broken(*args, **kwargs):
        raise ValueError(CANARY)

    monkeypatch.setattr(pipeline.detector, "explain", broken)
    with pytest.raises(Withheld) as caught:
        pipeline.explain("My card is 4111 1111 1111 1111")
    assert CANARY not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"

"""Finds Thai company tax numbers."""

from __future__ import annotations

from stdnum.th import moa

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="th.moa",
    entity="TH_MOA",
    category=Category.GOVERNMENT_ID,
    title="Thai company tax numbers",
    source="กรมสรรพากร, เลขประจำตัวผู้เสียภาษี",
    languages=("th",),
    countries=("TH",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:0\d{{12}}|0[ -]\d{{2}}[ -]\d[ -]\d{{3}}[ -]\d{{5}}[ -]\d){GROUP_AFTER}",
            score=0.1,
            why="thirteen digits from 0 need the word",
        ),
    ),
    context=spelled("เลขประจำตัวผู้เสียภาษี", "ผู้เสียภาษี", "tax ID"),
    validate=plausible(moa.is_valid),
    examples=Examples(
        found=(
            "เลขประจำตัวผู้เสียภาษี: [[0994000617721]]",
            "เลขประจำตัวผู้เสียภาษี [[0-99-4-000-61772-1]]",
            '{"เลขประจำตัวผู้เสียภาษี": "[[0991000677771]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form เลขประจำตัวผู้เสียภาษี=[[0-99-4-006-68772-1]] saved",
        ),
        left=(
            Left(text="เลขประจำตัวผู้เสียภาษี: 0994000617727", why="the check digit is wrong"),
            Left(text="order 0994000617721 shipped", why="no word that names the number"),
            Left(text="เลขประจำตัวผู้เสียภาษี build-0994000617721", why="part of a longer code"),
            Left(text="เลขประจำตัวผู้เสียภาษี 2.0-99-4-000-61772-1.1", why="part of a version"),
            Left(text="เลขประจำตัวผู้เสียภาษี 099400061772171", why="digits too many"),
        ),
    ),
)

"""Finds Indian Aadhaar numbers."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.checks.national import verhoeff_passes
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="in_.aadhaar",
    entity="IN_AADHAAR",
    category=Category.GOVERNMENT_ID,
    title="Indian Aadhaar numbers",
    source="UIDAI, https://uidai.gov.in; Aadhaar Act 2016",
    languages=("en", "hi"),
    countries=("IN",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:[2-9]\d{{3}} \d{{4}} \d{{4}}|[2-9]\d{{3}}-\d{{4}}-\d{{4}}){GROUP_AFTER}",
            score=0.45,
            why="4-4-4 and a Verhoeff digit",
        ),
        Pattern(
            name="colons",
            regex=rf"{GROUP_BEFORE}(?:(?<!:)[2-9]\d{{3}}:\d{{4}}:\d{{4}}(?!:)){GROUP_AFTER}",
            score=0.45,
            why="4-4-4 with colons, no part of an IPv6 address",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:[2-9]\d{{11}}){AFTER}", score=0.3, why="twelve digits need the word"),
    ),
    context=spelled("Aadhaar", "आधार", "aadhar", "UIDAI"),
    validate=plausible(verhoeff_passes),
    examples=Examples(
        found=(
            "Aadhaar: [[2341 2341 2346]]",
            "My Aadhaar number is [[312345678909]].",
            "मेरा आधार नंबर [[3123-4567-8909]] है",
            '{"Aadhaar": "[[3123-4567-8909]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Aadhaar=[[2341 4341 7636]] saved",
            "[[2341 2341 2346]]",
            "checked [[2341 4341 7636]], then went on",
        ),
        left=(
            Left(text="Aadhaar: 2341 2341 2347", why="the check digit is wrong"),
            Left(text="order 312345678909 shipped", why="no word that names the number"),
            Left(text="Aadhaar build-2341 2341 2346", why="part of a longer code"),
            Left(text="Aadhaar 2.312345678909.1", why="part of a version"),
            Left(text="Aadhaar 2341 2341 234671", why="digits too many"),
        ),
    ),
)

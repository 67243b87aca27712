"""Finds results of examinations: a measure that only bodies have, and its figure."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="generic.measurement",
    entity="HEALTH",
    category=Category.HEALTH,
    title="Result of an examination",
    source="LOINC's names of common vital signs and laboratory tests, https://loinc.org",
    patterns=(
        Pattern(
            name="pressure",
            regex=r"(?<![\w.-])(?:BP|[Bb]lood pressure|RR|TA)[: ]{1,2}(?:of |is |was )?\d{2,3} ?/ ?\d{2,3}(?: ?mm ?Hg)?(?![\w/]|\.\d)",
            score=0.7,
            why="two figures with a slash",
        ),
        Pattern(
            name="laboratory",
            regex=r"(?<![\w.-])(?:HbA1c|A1[Cc]|SpO2|BMI|CD4(?: count)?|INR|eGFR|PSA|TSH|LDL|HDL|[Vv]iral load|[Bb]lood (?:sugar|glucose)|[Cc]holesterol)"
            r"(?: (?:level|of|is|was|at)){0,2}[:= ]{1,2}[<>]?\d{1,6}(?:[.,]\d{1,2})?(?: ?(?:%|mg/dl|mmol/l|mmol/mol|ng/ml|copies/ml|g/l))?(?![\w/]|\.\d)",
            score=0.6,
            why="a test's name, and a figure with or without its unit",
        ),
    ),
    examples=Examples(
        found=(
            "bed 12A [[BP 150/95]], stable",
            "her [[HbA1c 8.2%]] and [[BMI 31]]",
            "[[blood pressure was 160/100]] today",
            "my [[CD4 count is 350]]",
        ),
        left=(
            Left(text="BP 2024/25 results, BP shares", why="a company"),
            Left(text="BMI calculator", why="no figure"),
            Left(text="PSA-0012 and INR 500.00.1", why="codes"),
        ),
    ),
)

"""Structured text: a field's name tells what its value is, while structure, ids, timestamps, counters and states stay as they are."""

from redactor.records.fields import field_findings, fields_of, leaf_finding, speaks_of_a_person
from redactor.records.record import Leaf, RecordDecision, leaves, rebuilt
from redactor.records.splice import is_json, json_edits
from redactor.records.visit import visit
from redactor.records.vocabulary import PEOPLE, VOCABULARY, FieldName, Kind

__all__ = [
    "PEOPLE",
    "VOCABULARY",
    "FieldName",
    "Kind",
    "Leaf",
    "RecordDecision",
    "field_findings",
    "fields_of",
    "is_json",
    "json_edits",
    "leaf_finding",
    "leaves",
    "rebuilt",
    "speaks_of_a_person",
    "visit",
]

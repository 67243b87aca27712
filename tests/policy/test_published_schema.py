"""The JSON Schema that editors get is the one of the code: `redactor policy schema > docs/policy.schema.json`."""

import json
from pathlib import Path

from redactor.policy import json_schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "policy.schema.json"


def test_the_published_schema_is_true():
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == json_schema()

"""Gold records and predictions as Python values."""

import json


def spans(*found):
    """Return spans from (start, end, label) or (start, end, label, score)."""
    return [dict(zip(("start", "end", "label", "score"), s, strict=False)) for s in found]


def lines(records):
    return "\n".join(json.dumps(r) for r in records).encode()

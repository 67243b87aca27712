"""End-to-end cases as text files: what goes in, what is found, what is decided, what comes out.

The first line of a case is its audience. `pytest tests/golden --update-golden` writes the second half anew; read the difference before it is
committed.
"""

from pathlib import Path

import pytest

CASES = sorted(Path(__file__).parent.glob("cases/*.txt"))
_EXPECTED = "\n---\n"


def rendered(decision, text):
    """Show a decision as text: the marks in place, the decision with its reason keys, the safe text."""
    marked, last = "", 0
    for j in decision.judged:
        f = j.finding
        marked += text[last : f.span.start] + f"[[{text[f.span.start : f.span.end]}|{f.entity}|{f.subject}|{j.action.label}]]"
        last = f.span.end
    marked += text[last:]
    reasons = [f"{r.action.label}: {r.key} ({', '.join(r.entities)}; {r.subject}) x{r.count}" for r in decision.reasons]
    return _EXPECTED.join([marked, "\n".join([decision.action.label, *reasons]), decision.safe_text])


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case(path, pipeline, request):
    options, _, rest = path.read_text(encoding="utf-8").partition("\n")
    text, _, expected = rest.partition(_EXPECTED)
    audience = options.removeprefix("audience: ")
    got = rendered(pipeline.check(text, audience=audience), text)
    if request.config.getoption("--update-golden"):
        path.write_text(f"{options}\n{text}{_EXPECTED}{got}\n", encoding="utf-8")
    else:
        assert got == expected.removesuffix("\n")

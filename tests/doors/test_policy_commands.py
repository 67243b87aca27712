"""The commands about policies, and the grounds that the library and the command line take."""

import json

import pytest
from typer.testing import CliRunner

from redactor import cli
from redactor.domain import Audience, Category, Consent, Purpose
from redactor.errors import UnknownChoice

RULES = "name: forum\nversion: {version}\nrules:\n  - id: health\n    when: {{categories: [health]}}\n    then: {then}\n"
CONSENT = Consent(category=Category.HEALTH, purpose=Purpose.ANALYTICS, audience=Audience.PARTNERS)


def run(*args):
    return CliRunner().invoke(cli.app, ["policy", *args])


@pytest.fixture
def versions(tmp_path):
    for version, then in ((1, "{action: block, reason: unmatched}"), (2, "{action: allow}")):
        (tmp_path / f"{version}.yaml").write_text(RULES.format(version=version, then=then), encoding="utf-8")
    return str(tmp_path / "1.yaml"), str(tmp_path / "2.yaml")


def test_explain_names_the_rule(versions):
    done = run("explain", "--category", "health", "--age", "13", "--audience", "partners", "--json")
    row = json.loads(done.stdout)
    assert (row["action"], row["rule"], row["recorded"]) == ("mask", "sharing-sensitive", True)
    options = ("--audience", "partners", "--purpose", "analytics", "--consent", "health", "--json")
    assert json.loads(run("explain", "--category", "health", "--age", "13", *options).stdout)["rule"] == "sharing-of-minors-sensitive"
    assert json.loads(run("explain", "--category", "health", "--age", "30", *options).stdout)["action"] == "allow"
    assert json.loads(run("explain", "--category", "health", "--policy", versions[1], "--json").stdout)["policy"] == "forum@2"


def test_what_gets_weaker_fails_unless_it_is_accepted(versions):
    old, new = versions
    assert run("diff", old, new).exit_code == 1
    assert run("diff", old, new, "--accept").exit_code == 0
    assert run("diff", new, old).exit_code == 0
    assert "weaker: 0 situations" in run("diff", new, old).stdout
    (row,) = json.loads(run("diff", old, new, "--json").stdout)
    assert (row["change"], row["before"]["action"], row["after"]["action"], row["example"]["category"]) == (
        "weaker",
        "block",
        "allow",
        "health",
    )


def test_check_tells_line_and_field(tmp_path, versions):
    broken = tmp_path / "broken.yaml"
    broken.write_text(RULES.format(version=0, then="{action: allow}"), encoding="utf-8")
    assert run("check", *versions, "default").exit_code == 0
    done = run("check", str(broken), *versions)
    assert done.exit_code == 2
    assert "line 2, version" in done.output


def test_the_schema_is_json():
    assert json.loads(run("schema").stdout)["title"] == "Policy"


def test_grounds_decide_in_the_library(pipeline):
    def action(**grounds):
        return pipeline.check("I have lupus.", audience="partners", **grounds).action.label

    assert action() == "mask"
    assert action(purpose="analytics", age=30, consents=[CONSENT]) == "allow"
    assert action(purpose="analytics", age=13, consents=[CONSENT]) == "mask"
    assert action(purpose="analytics", consents=[CONSENT]) == "mask"
    assert action(purpose="advertising", age="adult", consents=[CONSENT]) == "mask"
    legal = pipeline.check("I have lupus.", audience="partners", purpose="legal")
    assert (legal.action.label, legal.audit, legal.disclosure.purpose) == ("allow", True, Purpose.LEGAL)
    record = pipeline.check_record({"note": "I have lupus."}, audience="partners", purpose="analytics", age=30, consents=[CONSENT])
    assert record.action.label == "allow"


@pytest.mark.parametrize(
    ("grounds", "field"),
    [
        ({"purpose": "fun"}, "purpose"),
        ({"age": "old"}, "age"),
        ({"age": -1}, "age"),
        ({"jurisdiction": "Mars"}, "jurisdiction"),
        ({"source": "web"}, "source"),
    ],
)
def test_a_ground_that_is_none_is_refused(pipeline, grounds, field):
    with pytest.raises(UnknownChoice) as caught:
        pipeline.check("text", **grounds)
    assert caught.value.field == field

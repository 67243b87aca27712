from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from redactor.errors import PolicyError, UnknownChoice
from redactor.policy import default_policy
from redactor.policy.tenants import Policies

GOOD = "name: {name}\nversion: {version}\nrules:\n  - id: all\n    when: {{}}\n    then: {{action: block, reason: unmatched}}\n"
CANARY = "canary-5f1d"


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, "acme", 1)
    return tmp_path


def write(folder, name, version):
    (folder / f"{name}.yaml").write_text(GOOD.format(name=name, version=version), encoding="utf-8")


def test_each_tenant_has_its_own_and_the_rest_the_default(folder):
    policies = Policies(default_policy(), folder=folder)
    assert policies.of("acme").policy.label == "acme@1"
    assert policies.of().policy.label == default_policy().label
    with pytest.raises(UnknownChoice, match="no policy for this tenant"):
        policies.of("../acme")


def test_a_changed_file_is_read_again(folder):
    policies = Policies(default_policy(), folder=folder)
    write(folder, "acme", 12)
    write(folder, "beta", 1)
    policies.refresh()
    assert (policies.of("acme").policy.version, policies.of("beta").policy.version) == (12, 1)


@pytest.mark.parametrize("broken", ["", "name: [", f"name: {CANARY}\nversion: {CANARY}\n", "rules: []\n", "\0", "&a *a"])
def test_a_broken_file_keeps_the_old_policy_and_says_so_without_what_it_says(folder, broken):
    policies = Policies(default_policy(), folder=folder)
    before = policies.of("acme")
    (folder / "acme.yaml").write_text(broken, encoding="utf-8")
    with capture_logs() as logs:
        policies.refresh()
        policies.refresh()
    assert policies.of("acme") is before
    assert policies.failures == 1
    assert [(line["event"], line["tenant"], line["code"]) for line in logs] == [("policy_kept", "acme", "invalid_policy")]
    assert CANARY not in str(logs)


def test_a_mended_file_counts_again(folder):
    policies = Policies(default_policy(), folder=folder)
    (folder / "acme.yaml").write_text("broken", encoding="utf-8")
    policies.refresh()
    write(folder, "acme", 345)
    policies.refresh()
    assert policies.of("acme").policy.version == 345


def test_a_tenant_whose_file_is_gone_is_refused(folder):
    policies = Policies(default_policy(), folder=folder)
    (folder / "acme.yaml").unlink()
    policies.refresh()
    with pytest.raises(UnknownChoice):
        policies.of("acme")


def test_a_default_whose_file_is_gone_stays(tmp_path):
    write(tmp_path, "mine", 7)
    policies = Policies(default_policy(), file=tmp_path / "mine.yaml")
    (tmp_path / "mine.yaml").unlink()
    policies.refresh()
    assert policies.of().policy.label == "mine@7"


def test_nothing_starts_with_a_broken_policy(folder):
    (folder / "beta.yaml").write_text("name: [", encoding="utf-8")
    with pytest.raises(PolicyError, match=r"^beta: line"):
        Policies(default_policy(), folder=folder)


def test_the_files_are_looked_at_when_asked(folder):
    policies = Policies(default_policy(), folder=folder, every=0)
    write(folder, "acme", 99)
    assert policies.of("acme").policy.version == 99

"""The configurations that ship for rsyslog, syslog-ng and systemd: the programs themselves, and the sidecar, find nothing wrong with them."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from syslog_support import rsyslogd, syslog_ng

from redactor.sidecar import config
from redactor.sidecar.inputs.syslog import Syslog as Input
from redactor.sidecar.outputs.syslog import Syslog as Output

DEPLOY = Path(__file__).parents[2] / "deploy"


def checked(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


@pytest.mark.parametrize("name", sorted(path.name for path in (DEPLOY / "rsyslog").glob("*.conf")))
def test_rsyslogd_takes_its_configurations(tmp_path, name):
    text = (DEPLOY / "rsyslog" / name).read_text().replace("/usr/local/bin/redactor-mmexternal", "/bin/true")
    inputs = 'module(load="imuxsock")\n' if name != "receive.conf" else ""
    file = tmp_path / name
    # A rule of its own, for what only listens has none in force.
    file.write_text(f'global(workDirectory="{tmp_path}")\n{inputs}{text}\naction(type="omfile" file="{tmp_path}/out")\n')
    said = checked([*rsyslogd(), "-N1", "-f", str(file)])
    assert not re.search(r"error|warning|invalid", said), said


@pytest.mark.parametrize("name", sorted(path.name for path in (DEPLOY / "syslog-ng").glob("*.conf")))
def test_syslog_ng_takes_its_configurations(tmp_path, name):
    text = (DEPLOY / "syslog-ng" / name).read_text()
    file = tmp_path / name
    file.write_text(f"@version: 3.35\nsource s_src {{ internal(); }};\n{text}")
    said = checked([syslog_ng(), "-s", "--no-caps", "-f", str(file), "-R", str(tmp_path / "persist"), "-c", str(tmp_path / "control")])
    assert not re.search(r"error|warning", said, re.IGNORECASE), said


def test_systemd_takes_the_unit(tmp_path):
    if (analyze := shutil.which("systemd-analyze")) is None:
        pytest.skip("there is no systemd-analyze")
    unit = tmp_path / "redactor-sidecar.service"
    unit.write_text((DEPLOY / "systemd" / unit.name).read_text().replace("/usr/local/bin/redactor", "/bin/true"))
    assert not checked([analyze, "verify", "--man=no", str(unit)])
    said = checked([analyze, "security", "--offline=true", "--threshold=20", str(unit)])
    assert "Overall exposure level" in said


def test_the_unit_waits_longer_for_the_end_than_the_sidecar_takes():
    unit = (DEPLOY / "systemd/redactor-sidecar.service").read_text()
    seconds = int(re.search(r"TimeoutStopSec=(\d+)", unit)[1])
    assert seconds > 1.5 * config.load(DEPLOY / "systemd/sidecar.yaml").deadline


@pytest.mark.parametrize("name", ["rsyslog", "syslog-ng", "systemd"])
def test_the_sidecar_takes_its_configurations(name):
    used = config.load(DEPLOY / name / "sidecar.yaml")
    assert all(isinstance(of, Input) for of in used.inputs)
    assert isinstance(used.output, Output)
    for part in (*used.inputs, used.output):
        part.make()


def test_both_sides_name_the_same_ports():
    for folder, pattern in (("rsyslog", r'port="(\d+)"'), ("syslog-ng", r"port\((\d+)\)")):
        used = config.load(DEPLOY / folder / "sidecar.yaml")
        assert re.search(pattern, (DEPLOY / folder / "forward.conf").read_text())[1] == str(used.inputs[0].port)
        assert re.search(pattern, (DEPLOY / folder / "receive.conf").read_text())[1] == str(used.output.port)


def test_the_script_for_rsyslog_needs_no_environment(tmp_path):
    """rsyslog starts it with none: settings come from a file, and the filter is what takes its place."""
    told = tmp_path / "redactor"
    told.write_text('#!/bin/sh\necho "$REDACTOR_MODEL $REDACTOR_CACHE $*"\n')
    told.chmod(0o755)
    (tmp_path / "sidecar.env").write_text((DEPLOY / "systemd/sidecar.env").read_text())
    shipped = DEPLOY / "rsyslog/redactor-mmexternal"
    assert os.access(shipped, os.X_OK)
    script = tmp_path / "script"
    script.write_text(shipped.read_text().replace("/usr/local/bin/redactor", str(told)).replace("/etc/redactor", str(tmp_path)))
    script.chmod(0o755)
    assert checked([str(script)], env={}) == "off /var/cache/redactor sidecar --mmexternal\n"

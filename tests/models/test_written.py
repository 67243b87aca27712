"""The texts written to train the model are marked as the recipe reads them."""

import subprocess
import sys
from pathlib import Path

RECIPE = Path(__file__).parent.parent.parent / "models/en_redactor/recipe"


def checked(*files):
    return subprocess.run([sys.executable, RECIPE / "marks.py", *files], capture_output=True, text=True, check=False)


def test_every_mark_can_be_read():
    done = checked()
    assert done.returncode == 0, done.stdout


def test_a_mark_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "bad.txt").write_text("I have [[lupus|ILLNESS|author]].\n")
    assert checked(tmp_path / "bad.txt").returncode != 0

"""Libraries that tell their makers of their use unless they are told not to."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

#: Reads a text with the model that ships; with "talk" by onnxruntime as it comes.
READ = """
import sys
if sys.argv[1] == "talk":
    import onnxruntime
    onnxruntime.InferenceSession(sys.argv[2])
else:
    from redactor import build
    from redactor.settings import Settings
    build.pipeline(Settings(model="auto", engine="re2", cache=None), registry=build.discover().only("generic.mac_address")).check("Anil lives in Leeds.")
"""


def written(home, *args):
    """Run it with a home of its own; return the files that it left there."""
    # Where it sees that it runs in CI it keeps quiet by itself.
    own = {k: v for k, v in os.environ.items() if not k.startswith(("ORT_", "XDG_", "REDACTOR_")) and k != "CI"}
    done = subprocess.run(
        [sys.executable, "-c", READ, *args],
        env={**own, "HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [p.name for p in home.rglob("*") if p.is_file()]


def test_the_runtime_of_the_model_keeps_and_sends_nothing(tmp_path):
    assert written(tmp_path, "silent") == []


def test_left_alone_it_would(tmp_path):
    # Else the test before looks for the wrong thing.
    assert "deviceid" in written(tmp_path, "talk", str(ROOT / "models/en_redactor/weights/model.onnx"))

import subprocess
import sys

import pytest


@pytest.fixture
def run_python():
    """Run code in a fresh interpreter and return what it prints."""

    def run(code):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    return run

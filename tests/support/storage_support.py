"""What tests of the store share."""

import subprocess
import sys

import pytest


def at_once(url, code, *args, processes=2):
    """Run the same program in several processes at once; return what each printed."""
    running = [subprocess.Popen([sys.executable, "-c", code, url, *args], stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    said = [process.communicate(timeout=120)[0] for process in running]
    assert [process.returncode for process in running] == [0] * processes
    return said


def breaking_off(database, work):
    """Do something in a transaction that then fails."""

    def run():
        with database.write() as connection:
            work(connection)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run()

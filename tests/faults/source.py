"""A source that can be killed: posts numbered records, and remembers how far they were acknowledged. Run: source.py PORT STATE."""

import http.client
import itertools
import os
import sys
import time
from pathlib import Path

BATCH = 40


def record(source, number):
    """Return the line of that number, with a secret of its own."""
    return f"app[12]: src={source} seq={number} mail from user{number}@example.com accepted"


def remembered(state):
    """Return the number of the first record that is not known to be acknowledged."""
    return int(state.read_text()) if state.exists() else 0


def post(port, lines):
    """Say whether the records were acknowledged."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
    try:
        connection.request("POST", "/", lines.encode(), {"content-type": "text/plain"})
        return connection.getresponse().status in {200, 204}
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def main(port, state):
    """Post for ever."""
    number = remembered(state)
    for _ in itertools.count():
        if post(port, "".join(record("http", n) + "\n" for n in range(number, number + BATCH))):
            number += BATCH
            new = state.with_suffix(".new")
            new.write_text(str(number))
            os.replace(new, state)  # noqa: PTH105 - atomic, and said so
        else:
            time.sleep(0.05)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))

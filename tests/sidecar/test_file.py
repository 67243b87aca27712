"""The output to a file: whole lines or nothing, rotation, files that others move away."""

import asyncio
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.sidecar.lines import UNENDED
from redactor.sidecar.outputs.file import File
from redactor.sidecar.ports import Unavailable
from redactor.sidecar.record import Record


def records(*bodies):
    return [Record(body=b) for b in bodies]


async def write(config, *batches):
    output = config.make()
    await output.open()
    for batch in batches:
        await output.send(batch)
    await output.close()


def test_lines_are_appended_and_only_the_owner_reads_them(tmp_path):
    path = tmp_path / "out.log"
    asyncio.run(write(File(path=path), records("one", "two"), records("three")))
    asyncio.run(write(File(path=path), [Record(body={"a": 1})]))
    assert path.read_bytes() == b'one\ntwo\nthree\n{"a":1}\n'
    assert path.stat().st_mode & 0o777 == 0o600


def test_files_are_rotated_between_lines_and_the_newest_are_kept(tmp_path):
    path = tmp_path / "out.log"
    lines = [f"{n:03d} " + "x" * 396 for n in range(20)]
    asyncio.run(write(File(path=path, max_bytes=1024, keep=2), records(*lines)))
    kept = [tmp_path / name for name in ("out.log.2", "out.log.1", "out.log")]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.log", "out.log.1", "out.log.2"]
    assert [line for p in kept for line in p.read_text().splitlines()] == lines[-6:]
    assert all(p.stat().st_size <= 1024 for p in kept)


@given(
    batches=st.lists(st.lists(st.integers(0, 1500), max_size=6), max_size=6),
    keep=st.integers(0, 3),
)
def test_no_line_is_cut_or_lost_but_by_age(tmp_path_factory, batches, keep):
    folder = tmp_path_factory.mktemp("rotation")
    path = folder / "out.log"
    sent = [[f"{i}.{j}." + "x" * size for j, size in enumerate(batch)] for i, batch in enumerate(batches)]
    asyncio.run(write(File(path=path, max_bytes=1024, keep=keep, fsync=False), *(records(*batch) for batch in sent)))
    names = [*(f"out.log.{n}" for n in range(keep, 0, -1)), "out.log"]
    found = [line for name in names if (folder / name).exists() for line in (folder / name).read_text().splitlines()]
    flat = [line for batch in sent for line in batch]
    assert found == flat[len(flat) - len(found) :]
    assert len(list(folder.iterdir())) <= keep + 1
    if len(list(folder.iterdir())) <= keep:
        assert found == flat


def test_a_file_that_was_moved_away_is_opened_anew(tmp_path):
    path = tmp_path / "out.log"

    async def scenario():
        output = File(path=path).make()
        await output.open()
        await output.send(records("one"))
        path.rename(tmp_path / "moved")
        await output.send(records("two"))
        path.unlink()
        await output.send(records("three"))
        await output.close()

    asyncio.run(scenario())
    assert (tmp_path / "moved").read_text() == "one\n"
    assert path.read_text() == "three\n"


def test_a_last_line_without_end_is_ended_when_more_follows(tmp_path):
    path = tmp_path / "out.log"
    path.write_bytes(b"half of a li")
    asyncio.run(write(File(path=path), [Record(body="whole", beside={UNENDED: True})]))
    assert path.read_bytes() == b"half of a li\nwhole"


def test_a_full_disk_leaves_no_half_line_and_sending_again_helps(tmp_path):
    path = tmp_path / "out.log"
    program = f"""
import asyncio, resource, signal
from pathlib import Path
from redactor.sidecar.outputs.file import File
from redactor.sidecar.ports import Unavailable
from redactor.sidecar.record import Record

async def scenario():
    output = File(path=Path({str(path)!r})).make()
    await output.open()
    await output.send([Record(body="kept")])
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
    for _ in range(2):
        try:
            await output.send([Record(body="x" * 100)] * 20)
        except Unavailable as error:
            print(error.detail)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await output.send([Record(body="x" * 100)] * 20)
    await output.close()

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
asyncio.run(scenario())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "the output file cannot be written\n" * 2
    assert path.read_text() == "kept\n" + ("x" * 100 + "\n") * 20


@pytest.mark.parametrize("where", ["missing/out.log", ".", "fifo"])
def test_what_is_no_file_is_unavailable(tmp_path, where):
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(Unavailable) as caught:
        asyncio.run(write(File(path=tmp_path / where), records("never")))
    assert str(tmp_path) not in str(caught.value)


def test_several_processes_share_one_file(tmp_path):
    path = tmp_path / "out.log"
    program = f"""
import asyncio, sys
from pathlib import Path
from redactor.sidecar.outputs.file import File
from redactor.sidecar.record import Record

async def scenario():
    output = File(path=Path({str(path)!r}), max_bytes=2048, keep=1000, fsync=False).make()
    await output.open()
    for n in range(40):
        await output.send([Record(body=f"{{sys.argv[1]}} {{n}} {{i}} " + "x" * 50) for i in range(10)])
    await output.close()

asyncio.run(scenario())
"""
    running = [subprocess.Popen([sys.executable, "-c", program, name]) for name in "abc"]
    assert [p.wait(timeout=60) for p in running] == [0, 0, 0]
    found = [line for p in tmp_path.iterdir() for line in p.read_text().splitlines()]
    assert sorted(found) == sorted(f"{name} {n} {i} " + "x" * 50 for name in "abc" for n in range(40) for i in range(10))

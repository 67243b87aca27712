"""The queue keeps what it took, in its order, through crashes, torn writes, damage and full disks; and says so where it cannot."""

import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from redactor.errors import SettingsError
from redactor.sidecar import _packing
from redactor.sidecar._segment import HEADER
from redactor.sidecar.queue import DiskQueue, Full, MemoryQueue
from redactor.sidecar.record import Record

keys = st.text(max_size=5)
texts = st.text(st.characters(codec=None), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts | st.binary(max_size=20),
    lambda of: st.lists(of, max_size=3) | st.dictionaries(keys, of, max_size=3),
    max_leaves=8,
)
records = st.builds(
    Record, body=values, time=st.none() | st.integers(0, 2**63), tag=texts, beside=st.dictionaries(keys, values, max_size=2)
)


@given(st.lists(records, max_size=5))
def test_records_come_out_as_they_went_in(given_records):
    assert _packing.unpack(_packing.pack(given_records)) == given_records


def opened(folder, **changes):
    return DiskQueue(folder, **{"max_bytes": 1 << 20, "segment_bytes": 300, "fsync": False, **changes})


def lines(*bodies):
    return [Record(body=body) for body in bodies]


def drained(queue):
    """Take out and deliver all that is there."""
    bodies = []
    while entries := queue.next(10):
        bodies += [record.body for kept in entries for record in kept.records]
        queue.delivered(entries[-1].number)
    return bodies


class Life(RuleBasedStateMachine):
    """Appending, taking, delivering, and crashes anywhere between: nothing is lost, nothing changes places, nothing comes that never went in."""

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp()) / "queue"
        self.queue = opened(self.folder)
        #: All bodies ever appended, by the number of their entry.
        self.appended = {}
        self.taken = 0
        self.delivered = 0

    @rule(bodies=st.lists(st.text(max_size=40), min_size=1, max_size=4))
    def append(self, bodies):
        self.appended[self.queue.append(lines(*bodies))] = bodies
        assert list(self.appended) == list(range(1, len(self.appended) + 1))

    @rule(most=st.integers(1, 6))
    def take(self, most):
        entries = self.queue.next(most)
        for kept in entries:
            self.taken += 1
            assert kept.number == self.taken
            assert [r.body for r in kept.records] == self.appended[self.taken]
        assert entries or self.taken == len(self.appended)
        assert len(entries) < 2 or sum(len(kept.records) for kept in entries) <= most

    @precondition(lambda self: self.taken > self.delivered)
    @rule(data=st.data())
    def deliver(self, data):
        self.delivered = data.draw(st.integers(self.delivered + 1, self.taken))
        self.queue.delivered(self.delivered)

    @rule()
    def crash(self):
        self.queue.close()
        self.queue = opened(self.folder)
        assert self.queue.torn == self.queue.damaged == 0
        self.taken = self.delivered

    @precondition(lambda self: self.queue._active is not None)
    @rule(data=st.data())
    def crash_in_the_midst_of_an_append(self, data):
        segment = self.queue._active
        entry = segment.entry(_packing.pack(lines("half")), records=1)
        os.pwrite(segment.descriptor, entry[: data.draw(st.integers(1, len(entry) - 1))], segment.size)
        self.queue.close()
        self.queue = opened(self.folder)
        assert self.queue.torn == 1
        assert self.queue.damaged == 0
        self.taken = self.delivered

    @rule(data=st.data())
    def lose_what_was_remembered_of_deliveries(self, data):
        """As after a power cut: what was delivered comes again, unless its file is gone."""
        self.queue.close()
        path = self.folder / "delivered"
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        content[at : at + 1] = b"\xff"
        path.write_bytes(content)
        self.queue = opened(self.folder)
        back = self.queue._delivered
        assert back <= self.delivered
        first = min((s.first for s in self.queue._segments), default=len(self.appended) + 1)
        self.taken = self.delivered = max(back, min(first - 1, self.delivered))

    @invariant()
    def counts(self):
        waiting = sum(len(bodies) for number, bodies in self.appended.items() if number > self.delivered)
        assert self.queue.depth[0] == waiting

    def teardown(self):
        if hasattr(self, "queue"):
            assert drained(self.queue) == [b for n, bodies in self.appended.items() if n > self.taken for b in bodies]
            assert len(list(self.folder.glob("*.queue"))) <= 1
            assert not list(self.folder.glob("*.corrupt"))
            self.queue.close()
            shutil.rmtree(self.folder.parent)


Life.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestLife = Life.TestCase


@given(st.lists(st.text(max_size=60), min_size=2, max_size=12), st.data())
@settings(max_examples=80, deadline=None)
def test_damage_costs_the_entry_that_it_hits_and_is_set_aside(bodies, data):
    with tempfile.TemporaryDirectory() as folder:
        queue = opened(Path(folder))
        for body in bodies:
            queue.append(lines(body))
        queue.close()
        paths = sorted(Path(folder).glob("*.queue"))
        path = data.draw(st.sampled_from(paths))
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        path.write_bytes(content)
        queue = opened(Path(folder))
        came = drained(queue)
        expected = list(bodies)
        for body in came:
            # In their order, and none that is not one of them.
            expected = expected[expected.index(body) + 1 :]
        assert len(came) == len(bodies) - 1
        # A broken header at the very end cannot be told from one that was never finished.
        assert queue.damaged == 1 or (queue.torn == 1 and path == paths[-1])
        aside = [p.read_bytes() for p in Path(folder).glob("*.corrupt")]
        assert queue.torn or (len(aside) == 1 and aside[0] in bytes(content))
        # And it goes on.
        queue.append(lines("next"))
        assert drained(queue) == ["next"]
        queue.close()


def test_what_somebody_logs_is_never_taken_for_an_entry(tmp_path):
    queue = opened(tmp_path, segment_bytes=1 << 16)
    queue.append(lines("first"))
    segment = queue._active
    other = DiskQueue(tmp_path / "other", max_bytes=1 << 20, segment_bytes=1 << 16)
    other.append(lines("x"))
    forged = other._active.entry(_packing.pack(lines("forged")), records=1)
    queue.append([Record(body=forged)])
    queue.append(lines("last"))
    with segment.path.open("r+b") as file:
        # The header of the entry in which the forged one lies.
        at = HEADER + len(_packing.pack(lines("first")))
        file.seek(at + 9)
        file.write(b"\xff\xff")
    queue.close()
    other.close()
    again = opened(tmp_path)
    assert drained(again) == ["first", "last"]
    assert again.damaged == 1
    again.close()


def test_it_holds_so_much_and_not_more(tmp_path):
    queue = opened(tmp_path, max_bytes=10_000, segment_bytes=1_000)
    with pytest.raises(Full) as full:
        list(map(queue.append, [lines("x" * 400)] * 100))
    assert not full.value.disk
    assert 9_000 < queue.depth[1] <= 10_000
    assert sum(p.stat().st_size for p in tmp_path.glob("*.queue")) == queue.depth[1]
    count = queue.depth[0]
    # Room is made as files are done with.
    queue.delivered(queue.next(10)[-1].number)
    queue.append(lines("y"))
    assert len(drained(queue)) == count + 1 - 10
    # What is larger than all of it passes when nothing else is there.
    queue.append(lines("z" * 20_000))
    assert drained(queue) == ["z" * 20_000]
    queue.close()


def test_a_full_disk_keeps_nothing_of_what_it_refused(tmp_path):
    """RLIMIT_FSIZE makes writes fail in the midst, as a full disk does."""
    queue = opened(tmp_path, segment_bytes=1 << 16)
    queue.append(lines("before"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = queue.depth[1]
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, before[1]))
        with pytest.raises(Full) as full:
            queue.append(lines("x" * 1_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert full.value.disk
    (path,) = tmp_path.glob("*.queue")
    assert path.stat().st_size == size
    queue.append(lines("after"))
    assert drained(queue) == ["before", "after"]
    queue.close()


def test_a_full_disk_does_not_stop_what_is_delivered(tmp_path):
    """How far delivery went cannot be written then: after a crash it comes again, which it may."""
    queue = opened(tmp_path)
    queue.append(lines("one", "two"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
        assert drained(queue) == ["one", "two"]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    queue.append(lines("three"))
    assert drained(queue) == ["three"]
    queue.close()
    again = opened(tmp_path)
    assert drained(again) == []
    again.close()


def test_a_failed_sync_begins_a_new_file(tmp_path, monkeypatch):
    """After one nobody knows what the disk has, whatever a second sync says."""
    queue = opened(tmp_path, fsync=True, segment_bytes=1 << 16)
    queue.append(lines("one"))
    real = os.fdatasync

    def fails(_descriptor):
        raise OSError(5, "input/output error")

    monkeypatch.setattr(os, "fdatasync", fails)
    with pytest.raises(Full):
        queue.append(lines("two"))
    monkeypatch.setattr(os, "fdatasync", real)
    queue.append(lines("two"))
    assert len(list(tmp_path.glob("*.queue"))) == 2
    queue.close()
    again = opened(tmp_path)
    assert drained(again) == ["one", "two"]
    again.close()


def test_files_are_for_their_owner_only(tmp_path):
    queue = opened(tmp_path / "a" / "queue")
    queue.append(lines("x"))
    assert {stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "a", tmp_path / "a" / "queue")} == {0o700}
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "a" / "queue").iterdir()}
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}
    queue.close()


def test_a_second_process_is_kept_out(tmp_path):
    queue = opened(tmp_path)
    code = (
        "import sys; from pathlib import Path; from redactor.sidecar.queue import DiskQueue\n"
        "DiskQueue(Path(sys.argv[1]), max_bytes=1 << 20, segment_bytes=300)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "in use by another process" in refused.stderr
    queue.close()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_folder_that_cannot_be_used_is_a_setting(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError) as e:
        opened(tmp_path / "file")
    assert e.value.field == "queue.folder"
    assert str(tmp_path) not in e.value.detail


def test_in_memory_it_is_the_same_but_for_crashes():
    queue = MemoryQueue(max_bytes=100)
    assert queue.append(lines("a" * 40, "b")) == 1
    assert queue.append(lines("c" * 40)) == 2
    with pytest.raises(Full):
        queue.append(lines("d" * 40))
    first, second = queue.next(10)
    assert [r.body for r in first.records] == ["a" * 40, "b"]
    assert queue.next(10) == []
    queue.delivered(1)
    assert queue.append(lines("d" * 40)) == 3
    assert second.number == 2
    assert [kept.number for kept in queue.next(10)] == [3]
    queue.delivered(3)
    assert queue.depth == (0, 0)
    queue.append(lines("e" * 500))
    assert [len(kept.records) for kept in queue.next(1)] == [1]

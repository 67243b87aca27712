"""Files that are followed: rotation, truncation, restarts, files that come and go; every line arrives, in its order."""

import asyncio
import contextlib
import json
import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sidecar_flows import Collecting, until

from redactor.sidecar.inputs.tail import Tail
from redactor.sidecar.lines import UNENDED, WITHHELD
from redactor.sidecar.ports import InputFailed


def config(folder, *names, **options):
    paths = [str(folder / name) for name in names or ("app.log",)]
    fast = {"poll_seconds": 0.01, "linger_seconds": 0.05, "checkpoint_seconds": 0, "state": folder / "state" / "tail.json"}
    return Tail(paths=paths, **{**fast, **options})


@contextlib.asynccontextmanager
async def tailing(flow, options):
    running = asyncio.create_task(options.make().run(flow))
    try:
        yield running
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


def marks(options):
    """What the state file says, by offset; nothing where there is none yet."""
    return json.loads(options.checkpoint.read_text())["marks"] if options.checkpoint.exists() else []


async def kept(options, *offsets):
    await until(lambda: sorted(m["offset"] for m in marks(options)) == sorted(offsets))


def append(path, text):
    with path.open("ab") as file:
        file.write(text.encode("utf-8", "surrogateescape"))


def rename(path, keep=9):
    for n in range(keep, 0, -1):
        older = path.with_name(f"{path.name}.{n}")
        newer = path.with_name(f"{path.name}.{n - 1}") if n > 1 else path
        if newer.exists():
            newer.rename(older)


def copytruncate(path):
    shutil.copy(path, path.with_name(f"{path.name}.{len(list(path.parent.glob('app.log.*'))) + 1}"))
    os.truncate(path, 0)


def test_lines_come_as_they_are_written(tmp_path):
    async def scenario():
        flow, path = Collecting(), tmp_path / "app.log"
        append(path, "one\ntwo\udcff\r\nhal")
        async with tailing(flow, config(tmp_path)):
            await until(lambda: len(flow.records) == 2)
            append(path, "f\n\n")
            await until(lambda: len(flow.records) == 4)
        assert flow.bodies == ["one", "two\udcff\r", "half", ""]
        assert {r.tag for r in flow.records} == {str(path)}
        assert flow.reasons == {}

    asyncio.run(scenario())


def test_files_come_and_go(tmp_path):
    async def scenario():
        flow = Collecting()
        async with tailing(flow, config(tmp_path, "*.log", exclude=[str(tmp_path / "no*")])):
            await asyncio.sleep(0)
            for name in ("a.log", "b.log", "no.log", "b.log.gz", "other"):
                append(tmp_path / name, f"from {name}\n")
            (tmp_path / "folder.log").mkdir()
            os.mkfifo(tmp_path / "pipe.log")
            await until(lambda: len(flow.records) == 2)
            (tmp_path / "a.log").unlink()
            append(tmp_path / "b.log", "more\n")
            await until(lambda: len(flow.records) == 3)
            append(tmp_path / "a.log", "again\n")
            await until(lambda: len(flow.records) == 4)
        assert sorted(flow.bodies) == ["again", "from a.log", "from b.log", "more"]

    asyncio.run(scenario())


@pytest.mark.parametrize("rotate", [rename, copytruncate])
def test_rotation_while_it_runs(tmp_path, rotate):
    async def scenario():
        flow, path = Collecting(), tmp_path / "app.log"
        options = config(tmp_path)
        async with tailing(flow, options):
            await until(options.checkpoint.exists)
            for n in range(20):
                append(path, f"{n} first\n{n} second\n")
                # Between two truncations without a look at the file, nothing tells that there was a copy.
                if n % 3 or rotate is copytruncate:
                    await until(lambda: len(flow.records) >= 2 * n + 2)  # noqa: B023 - waited for within the turn
                rotate(path)
            append(path, "the end\n")
            await until(lambda: "the end" in flow.bodies)
        assert flow.bodies == [f"{n} {which}" for n in range(20) for which in ("first", "second")] + ["the end"]
        assert flow.reasons == {}

    asyncio.run(scenario())


def test_whoever_still_writes_to_a_file_that_was_moved_is_heard(tmp_path):
    async def scenario():
        flow, path = Collecting(), tmp_path / "app.log"
        with path.open("a") as late:
            late.write("before\n")
            late.flush()
            async with tailing(flow, config(tmp_path, linger_seconds=30)):
                await until(lambda: flow.records)
                rename(path)
                append(path, "new\n")
                await until(lambda: len(flow.records) == 2)
                late.write("late\n")
                late.flush()
                await until(lambda: len(flow.records) == 3)
        assert sorted(flow.bodies) == ["before", "late", "new"]

    asyncio.run(scenario())


def test_a_last_line_without_end_is_given_once_nothing_can_follow(tmp_path):
    async def scenario():
        flow, path = Collecting(), tmp_path / "app.log"
        append(path, "whole\nhalf")
        async with tailing(flow, config(tmp_path)):
            await until(lambda: flow.records)
            rename(path)
            await until(lambda: len(flow.records) == 2)
        assert flow.bodies == ["whole", "half"]
        assert [dict(r.beside) for r in flow.records] == [{}, {UNENDED: True}]

    asyncio.run(scenario())


def test_truncation_without_a_copy_is_counted(tmp_path):
    async def scenario():
        flow, path = Collecting(), tmp_path / "app.log"
        append(path, "one\nhalf")
        async with tailing(flow, config(tmp_path)):
            await until(lambda: flow.records)
            # Longer than before: only what stands before the offset tells.
            path.write_text("a longer text than the one before\n")
            await until(lambda: len(flow.records) == 3)
        assert flow.bodies == ["one", "half", "a longer text than the one before"]
        assert flow.reasons == {"tail_truncated": 1}

    asyncio.run(scenario())


def test_a_restart_goes_on_where_receipts_were_done(tmp_path):
    async def scenario():
        options, path = config(tmp_path), tmp_path / "app.log"
        append(path, "one\ntwo\n")
        flow = Collecting()
        async with tailing(flow, options):
            await kept(options, 8)
        append(path, "three\n")
        undone = Collecting(at_once=False)
        async with tailing(undone, options):
            await until(lambda: undone.records)
        assert [m["offset"] for m in marks(options)] == [8]
        again = Collecting()
        async with tailing(again, options):
            await kept(options, 14)
        assert (flow.bodies, undone.bodies, again.bodies) == (["one", "two"], ["three"], ["three"])
        assert options.checkpoint.stat().st_mode & 0o777 == 0o600

    asyncio.run(scenario())


def test_what_was_not_taken_is_handed_over_again(tmp_path):
    async def scenario():
        options = config(tmp_path)
        append(tmp_path / "app.log", "one\ntwo\n")
        flow = Collecting(at_once=False)
        async with tailing(flow, options):
            await until(lambda: flow.open)
            flow.settle(taken=False)
            await until(lambda: flow.open)
            assert [m["offset"] for m in marks(options)] == [0]
            flow.settle()
            await kept(options, 8)
        assert flow.bodies == ["one", "two"] * 2

    asyncio.run(scenario())


def rotated_often(path):
    for n in range(3):
        rename(path)
        append(path, f"file {n}\n")


def deleted_after_rename(path):
    rename(path)
    path.with_name("app.log.1").unlink()
    append(path, "new\n")


def copied_often(path):
    for n in range(3):
        copytruncate(path)
        append(path, f"file {n}\n")


def copied_and_regrown(path):
    copytruncate(path)
    append(path, "a new beginning that is longer than what was there before\n")


@pytest.mark.parametrize(
    ("happens", "bodies", "reasons"),
    [
        (rename, ["unread"], {}),
        (rotated_often, ["unread", "file 0", "file 1", "file 2"], {}),
        (copytruncate, ["unread"], {}),
        (copied_often, ["unread", "file 0", "file 1", "file 2"], {}),
        (copied_and_regrown, ["unread", "a new beginning that is longer than what was there before"], {}),
        (deleted_after_rename, ["new"], {"tail_file_gone": 1}),
        (lambda path: path.unlink(), [], {"tail_file_gone": 1}),
        (lambda path: path.rename(path.with_name("quite another name")), ["unread"], {}),
        (
            lambda path: path.write_text("overwritten with more than there was\n"),
            ["overwritten with more than there was"],
            {"tail_file_gone": 1},
        ),
    ],
)
def test_what_happens_between_two_runs(tmp_path, happens, bodies, reasons):
    async def scenario():
        options, path = config(tmp_path), tmp_path / "app.log"
        append(tmp_path / "app.log.1", "older than the first start\n")
        os.utime(tmp_path / "app.log.1", (1, 1))
        append(path, "one\n")
        async with tailing(Collecting(), options):
            await kept(options, 4)
        append(path, "unread\n")
        happens(path)
        flow = Collecting()
        async with tailing(flow, options):
            await until(lambda: len(flow.records) >= len(bodies) and flow.reasons == reasons)
        again = Collecting()
        async with tailing(again, options) as running:
            await until(lambda: marks(options))
            await asyncio.sleep(0.05)
            assert not running.done()
        assert sorted(flow.bodies) == sorted(bodies)
        assert again.bodies == []

    asyncio.run(scenario())


def test_copies_of_a_file_of_which_nothing_was_read_yet(tmp_path):
    async def scenario():
        options, path = config(tmp_path), tmp_path / "app.log"
        append(path, "one\n")
        async with tailing(Collecting(), options):
            await kept(options, 4)
            os.truncate(path, 0)
            await kept(options, 0)
        for n in range(3):
            append(path, f"{n}\n")
            copytruncate(path)
        append(path, "last\n")
        flow = Collecting()
        async with tailing(flow, options):
            await until(lambda: len(flow.records) == 4)
        assert sorted(flow.bodies) == ["0", "1", "2", "last"]

    asyncio.run(scenario())


def test_copies_that_are_made_between_two_looks_at_an_empty_file(tmp_path):
    async def scenario():
        options, path = config(tmp_path), tmp_path / "app.log"
        append(path, "one\n")
        flow = Collecting()
        async with tailing(flow, options):
            await kept(options, 4)
            os.truncate(path, 0)
            await kept(options, 0)
            # No turn of the loop, and so no look, comes in between.
            for n in range(3):
                append(path, f"{n}\n")
                copytruncate(path)
            append(path, "last\n")
            await until(lambda: len(flow.records) == 5)
        assert sorted(flow.bodies) == ["0", "1", "2", "last", "one"]

    asyncio.run(scenario())


def test_where_to_begin_at_the_first_start(tmp_path):
    async def scenario():
        options, path = config(tmp_path, "*.log", start="end"), tmp_path / "app.log"
        append(path, "old\n")
        flow = Collecting()
        async with tailing(flow, options):
            await kept(options, 4)
            append(path, "new\n")
            append(tmp_path / "other.log", "appeared\n")
            await until(lambda: len(flow.records) == 2)
            await kept(options, 8, 9)
        append(tmp_path / "third.log", "while nobody looked\n")
        async with tailing(flow, options):
            await until(lambda: len(flow.records) == 3)
        assert sorted(flow.bodies) == ["appeared", "new", "while nobody looked"]

    asyncio.run(scenario())


def test_long_lines_and_records_of_many_lines(tmp_path):
    async def scenario():
        options, path = config(tmp_path, max_line=100, multiline="auto"), tmp_path / "app.log"
        append(path, "one\n  two\n" + "x" * 1000 + "\nthree\n")
        flow = Collecting()
        async with tailing(flow, options):
            await until(lambda: len(flow.records) == 3)
            await kept(options, path.stat().st_size)
        assert flow.bodies == ["one\n  two", WITHHELD, "three"]
        assert flow.reasons == {"line_too_long": 1}

    asyncio.run(scenario())


def test_a_record_that_may_go_on_is_not_yet_marked(tmp_path):
    async def scenario():
        options, path = config(tmp_path, multiline={"start": "^#", "wait": 60}), tmp_path / "app.log"
        append(path, "#1\na\n#2\nb\nc\n")
        flow = Collecting()
        async with tailing(flow, options):
            await kept(options, 5)
        assert flow.bodies == ["#1\na"]
        append(path, "#3\n")
        async with tailing(flow, options):
            await kept(options, 12)
        assert flow.bodies == ["#1\na", "#2\nb\nc"]

    asyncio.run(scenario())


def test_state_that_cannot_be_used(tmp_path):
    async def scenario():
        options = config(tmp_path)
        async with tailing(Collecting(), options):
            await until(options.checkpoint.exists)
            with pytest.raises(InputFailed, match="another process"):
                await options.make().run(Collecting())
        for content in ("{", '{"version": 2, "marks": [], "began": 0}', '{"version": 1, "marks": [5], "began": 0}'):
            options.checkpoint.write_text(content)
            with pytest.raises(InputFailed):
                await options.make().run(Collecting())
        with pytest.raises(InputFailed, match="cannot be written"):
            await config(tmp_path, state="/proc/nothing/tail.json").make().run(Collecting())

    asyncio.run(scenario())


def test_paths_are_absolute():
    with pytest.raises(ValueError, match="paths"):
        Tail(paths=["app.log"])


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 40)),
        st.tuples(st.just("rename"), st.just(0)),
        st.tuples(st.just("look"), st.just(0)),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("fail"), st.just(0)),
    ),
    max_size=14,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(steps=STEPS)
def test_every_line_arrives_at_least_once_whatever_happens(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("tail")
    path, options = folder / "app.log", config(folder, poll_seconds=0.01)
    written, got = [], []

    async def scenario():
        flow = Collecting(at_once=False)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(tailing(flow, options))
            # An empty file that was never looked at cannot be told from none.
            await until(options.checkpoint.exists)
            for what, count in steps:
                if what == "write":
                    lines = [f"{len(written) + n}" for n in range(count)]
                    written.extend(lines)
                    append(path, "".join(f"{line}\n" for line in lines))
                elif what == "rename" and path.exists():
                    rename(path, keep=30)
                elif what == "look":
                    before = len(flow.records)
                    await asyncio.sleep(0.02)
                    flow.settle()
                    assert len(flow.records) >= before
                elif what == "fail":
                    flow.settle(taken=False)
                elif what == "restart":
                    got.extend(flow.bodies)
                    await stack.aclose()
                    flow = Collecting(at_once=False)
                    await stack.enter_async_context(tailing(flow, options))

            # A file that came and was moved away between two looks is found once the next one is at its path.
            written.append("the end")
            append(path, "the end\n")

            def all_there():
                flow.settle()
                return set(written) <= {*got, *flow.bodies}

            await until(all_there)
            got.extend(flow.bodies)

    asyncio.run(scenario())
    assert set(got) == set(written)

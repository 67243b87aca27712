"""The real process: killed, stopped, reloaded and multiplied, it loses nothing, shows nothing, and says how it is."""

import json
import os
import random
import resource
import signal
import socket
import subprocess
import threading
import time

import httpx2
import pytest
from sidecar_process import SECRET, Sidecar, Source, free_port, is_alive, numbers, record

pytestmark = pytest.mark.usefixtures("pipeline")  # built before, so that its patterns are compiled


@pytest.fixture
def sidecar(tmp_path, environment):
    """Make sidecars that end with the test."""
    made = []

    def make(**config):
        folder = tmp_path / str(len(made))
        folder.mkdir()
        config.setdefault("output", {"type": "file", "path": str(folder / "out.log"), "fsync": False})
        made.append(Sidecar(folder, environment, **config))
        return made[-1]

    yield make
    for one in made:
        one.__exit__()


def output(sidecar):
    path = sidecar.folder / "out.log"
    return path.read_bytes() if path.exists() else b""


def test_kill_9_at_random_loses_nothing_and_shows_nothing(sidecar):
    port = free_port()
    one = sidecar(inputs=[{"type": "http", "port": port}], acknowledge="queue")
    one.configure(**{**one.config, "queue": {**one.config["queue"], "segment_bytes": 65536}})
    source = Source(port)
    source.start()
    dice = random.Random(7)
    for _ in range(2):
        one.start()
        before = source.next
        one.until(lambda before=before: source.next > before + 200)
        time.sleep(dice.random() / 2)
        one.kill()
    one.start()
    count = source.finish()
    one.until(lambda: one.metric("queue_records") == 0)
    assert one.stop() == 0
    came = numbers(output(one))
    assert set(range(count)) <= set(came)
    assert not SECRET.search(output(one))
    kept = b"".join(p.read_bytes() for p in (one.folder / "queue").rglob("*") if p.is_file())
    assert not SECRET.search(kept)
    assert "example.com" not in one.log()
    assert one.log().count("sidecar_started") == 3


def check_health(one):
    assert one.ask("/healthz") == (200, '{"state": "alive"}\n')
    assert json.loads(one.ask("/readyz")[1]) == {"state": "running", "output": "works"}
    assert one.ask("/other")[0] == 404
    base = f"http://127.0.0.1:{one.health}"
    assert httpx2.post(f"{base}/metrics").status_code == 405
    head = httpx2.head(f"{base}/readyz")
    assert (head.status_code, head.content) == (200, b"")
    assert httpx2.get(f"{base}/metrics").headers["content-type"].startswith("text/plain")
    # Garbage, and more than a request may have, are nobody's concern.
    for sent in (b"\x00\xff\r\n\r\n", b"GET /" + b"x" * 100_000):
        with socket.create_connection(("127.0.0.1", one.health), timeout=10) as s:
            s.sendall(sent)
            answer = s.recv(100)
            assert answer == b"" or b"405" in answer
    assert one.ask("/healthz")[0] == 200
    assert "unexpected" not in one.log()


def test_it_says_how_it_is_and_sigterm_delivers_and_acknowledges_what_is_on_its_way(sidecar):
    port = free_port()
    one = sidecar(inputs=[{"type": "http", "port": port}]).start()
    check_health(one)
    source = Source(port, batch=20)
    source.start()
    one.until(lambda: source.next > 500)
    assert one.stop() == 0
    count = source.finish()
    came = numbers(output(one))
    # Acknowledged is delivered, and a stop that had its time makes at most the batch in hand come twice.
    assert set(range(count)) <= set(came)
    assert len(came) <= count + 20
    assert one.events()[-1]["event"] == "sidecar_stopped"
    assert one.events()[-1]["all_kept"] is True


def test_what_cannot_be_delivered_in_time_waits_for_the_next_start(sidecar):
    port, sink = free_port(), free_port()
    one = sidecar(
        inputs=[{"type": "http", "port": port}],
        output={"type": "http", "url": f"http://127.0.0.1:{sink}/"},
        acknowledge="queue",
        deadline=0.2,
    ).start()
    lines = "".join(record(n) + "\n" for n in range(100))
    assert httpx2.post(f"http://127.0.0.1:{port}/", content=lines, headers={"content-type": "text/plain"}).is_success
    status, _ = one.ask("/readyz")
    assert status == 200
    one.until(lambda: json.loads(one.ask("/readyz")[1])["output"] == "fails")
    assert one.metric("queue_records") == 100
    assert one.stop() == 0
    assert one.events()[-1]["queued_records"] == 100
    one.configure(**{**one.config, "output": {"type": "file", "path": str(one.folder / "out.log")}})
    one.start()
    one.until(lambda: one.metric("queue_records") == 0)
    assert numbers(output(one)) == list(range(100))
    assert one.stop() == 0


def test_standard_input_to_its_end(sidecar):
    one = sidecar(inputs=[{"type": "stdin"}], output={"type": "stdout"})
    one.start(wait=False, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    text = "".join(record(n) + "\n" for n in range(20_000)) + "the last has no end"
    out, _ = one.process.communicate(text.encode(), timeout=60)
    assert one.process.returncode == 0
    assert numbers(out) == list(range(20_000))
    assert out.endswith(b"accepted\nthe last has no end")
    assert not SECRET.search(out)
    assert not list((one.folder / "queue" / "0").glob("dead*"))


def test_a_reload_is_all_or_nothing(sidecar, tmp_path):
    port, other = free_port(), free_port()
    policy = tmp_path / "policy.yaml"
    strict = "name: mine\nversion: 1\nrules:\n  - id: all\n    when: {categories: [contact]}\n    then: {action: mask, operator: {type: replace, new_value: GONE}, reason: kept_out_of_logs}\n"
    inputs = [{"type": "http", "port": port}]
    one = sidecar(inputs=inputs).start()

    def post(to, line):
        return httpx2.post(f"http://127.0.0.1:{to}/", content=line, headers={"content-type": "text/plain"}).is_success

    def reload(done):
        before = one.log().count("reload")
        one.process.send_signal(signal.SIGHUP)
        one.until(lambda: one.log().count("reload") > before)
        assert ("reload_refused" in one.log().splitlines()[-1]) is not done

    assert post(port, "first jo@example.com")
    # Broken in each part: the old ones stay.
    good = one.config
    one.path.write_text("inputs: [{type: http, port: jo@example.com}]")
    reload(done=False)
    policy.write_text(strict.replace("action: mask", "action: jo@example.com"))
    one.configure(**{**good, "reading": {"policy": str(policy)}, "inputs": [*inputs, {"type": "http", "port": other}]})
    reload(done=False)
    assert post(port, "second jo@example.com")
    with pytest.raises(httpx2.ConnectError):
        post(other, "nobody is there")
    # Whole: all of it is in force, and the old input never went away.
    policy.write_text(strict)
    with httpx2.Client() as client:
        assert client.post(f"http://127.0.0.1:{port}/", content="third", headers={"content-type": "text/plain"}).is_success
        reload(done=True)
        assert client.post(f"http://127.0.0.1:{port}/", content="fourth jo@example.com", headers={"content-type": "text/plain"}).is_success
    one.until(lambda: is_open(other))
    assert post(other, "fifth jo@example.com")
    lines = output(one).decode().splitlines()
    assert [line.split()[0] for line in lines] == ["first", "second", "third", "fourth", "fifth"]
    assert [line.split()[1] for line in lines[3:]] == ["GONE", "GONE"]
    assert "GONE" not in lines[0] + lines[1]
    assert b"jo@example.com" not in output(one)
    assert "jo@" not in one.log()
    assert one.metric("reloads_total", '{result="refused"}') == 2
    assert one.stop() == 0


def is_open(port):
    with socket.socket() as s:
        return s.connect_ex(("127.0.0.1", port)) == 0


def test_an_input_that_cannot_listen_ends_it(sidecar):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        one = sidecar(inputs=[{"type": "http", "port": taken.getsockname()[1]}])
        one.start(wait=False)
        assert one.process.wait(timeout=60) == 3
    assert "input_failed" in one.log()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("inputs: [{type: stdin}]\noutput: {type: stdout}\ntypo: jo@example.com\n", "line 3, typo: unknown field"),
        ("inputs: [{type: stdin}]\noutput: {type: jo@example.com}\n", "line 2, output: type must be one of"),
        ("inputs: [{type: stdin}]\noutput: {type: stdout}\nreading: {policy: jo@example.com}\n", "cannot be opened"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_told(redactor, tmp_path, text, said):
    path = tmp_path / "sidecar.yaml"
    path.write_text(text)
    done = redactor("sidecar", "--check", "--config", str(path))
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert b"jo@" not in done.stderr + done.stdout


def test_check_does_not_touch_anything(redactor, tmp_path):
    path = tmp_path / "sidecar.yaml"
    path.write_text(json.dumps({"inputs": [{"type": "stdin"}], "output": {"type": "stdout"}, "queue": {"folder": str(tmp_path / "queue")}}))
    done = redactor("sidecar", "--check", "--config", str(path))
    assert (done.returncode, done.stdout) == (0, f"{path}: 1 inputs, output stdout\n".encode())
    assert [p.name for p in tmp_path.iterdir()] == ["sidecar.yaml"]


def test_a_full_disk_holds_everything_up_until_there_is_room(sidecar):
    """RLIMIT_FSIZE, lowered while it runs, makes writes fail in the midst, as a full disk does."""
    port = free_port()
    one = sidecar(inputs=[{"type": "http", "port": port, "patience": 60}], output={"type": "stdout"}, acknowledge="queue")
    one.start(stdout=subprocess.PIPE)
    out = []
    reading = threading.Thread(target=lambda: out.extend(one.process.stdout))
    reading.start()
    source = Source(port, batch=10)
    source.start()
    one.until(lambda: source.next > 100)
    hard = resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE)[1]
    resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE, (10, hard))
    one.until(lambda: one.ask("/readyz")[0] == 503)
    assert json.loads(one.ask("/readyz")[1])["state"] == "full"
    assert one.ask("/healthz")[0] == 200
    assert one.metric("waits_total", '{reason="disk_full"}') >= 1
    stuck = source.next
    resource.prlimit(one.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
    one.until(lambda: source.next > stuck + 100)
    assert one.ask("/readyz")[0] == 200
    count = source.finish()
    assert one.stop() == 0
    reading.join(20)
    one.process.stdout.close()
    assert numbers(b"".join(out)) == list(range(count))


def test_workers_share_the_port_come_back_and_end_with_their_parent(sidecar):
    port = free_port()
    one = sidecar(
        inputs=[{"type": "http", "port": port}],
        output={"type": "http", "url": "http://127.0.0.1:1/"},
        workers=2,
        acknowledge="queue",
        deadline=0.2,
    ).start()
    children = [int(pid) for pid in open_text(f"/proc/{one.process.pid}/task/{one.process.pid}/children").split()]
    assert len(children) == 2
    count = 0

    def post():
        nonlocal count
        lines = "".join(record(count + n) + "\n" for n in range(10))
        # A connection each, so that the kernel spreads them.
        count += 10 * (httpx2.post(f"http://127.0.0.1:{port}/", content=lines, headers={"content-type": "text/plain"}).is_success)

    for _ in range(30):
        post()
    one.until(lambda: one.metric("records_total", '{input="http"}') == count == 300)
    queues = [sum(p.stat().st_size for p in (one.folder / "queue" / n).glob("*.queue")) for n in "01"]
    assert min(queues) > 0
    one.until(lambda: one.metric("queue_records") == 300)
    # One dies: the other goes on, and it comes back.
    os.kill(children[1], signal.SIGKILL)
    one.until(lambda: one.ask("/readyz")[0] == 503)
    one.until(lambda: one.ask("/readyz")[0] == 200)
    assert "worker_died" in one.log()
    assert one.metric("queue_records") == 300
    one.process.send_signal(signal.SIGHUP)
    one.until(lambda: one.metric("reloads_total", '{result="done"}') == 2)
    now = [int(pid) for pid in open_text(f"/proc/{one.process.pid}/task/{one.process.pid}/children").split()]
    # However the parent dies, nobody is left behind.
    one.kill()
    end = time.monotonic() + 30
    while any(map(is_alive, now)):
        assert time.monotonic() < end
        time.sleep(0.05)


def open_text(path):
    with open(path) as file:  # noqa: PTH123 - of /proc
        return file.read()


def test_an_output_for_one_process_is_refused_to_several(redactor, tmp_path):
    path = tmp_path / "sidecar.yaml"
    path.write_text('{"inputs": [{"type": "http", "port": 1}], "output": {"type": "stdout"}, "workers": 2}')
    done = redactor("sidecar", "--check", "--config", str(path))
    assert done.returncode == 2
    assert b"cannot share this output" in done.stderr

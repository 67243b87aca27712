"""Real programs on both sides of a sidecar: rsyslogd, syslog-ng, logger and Python's own handler; a sink that is killed."""

import asyncio
import contextlib
import itertools
import json
import logging
import logging.handlers
import re
import shutil
import signal
import socket
import subprocess

import pytest
from sidecar_flows import until
from syslog_support import certificate, free_port, listening, ng, rsyslog, wait_for

from redactor.sidecar import _assembly, config, run
from redactor.sidecar.reading import Reader

COUNT = 100
_NUMBER = re.compile(rb"(?:seq|rcpt)=([0-9]+)\b")


def frames(count):
    """Make messages that are clean by turns with ones that hold an address."""
    for n in range(count):
        text = f"mail from user{n}@example.com rcpt={n}" if n % 2 else f"clean caf\xe9 seq={n}"
        yield f"<13>1 2026-01-01T00:00:00.000001Z web app 7 ID - {text}".encode()


def feed(port, sent):
    with socket.create_connection(("127.0.0.1", port)) as s:
        for frame in sent:
            s.sendall(b"%d %b" % (len(frame), frame))


@contextlib.asynccontextmanager
async def sidecar(folder, pipeline, settings, monkeypatch, **configured):
    """Run the real process of a sidecar within this one, with the pipeline that tests share."""
    monkeypatch.setattr(_assembly, "reader", lambda *_: Reader(pipeline))
    path = folder / "sidecar.yaml"
    path.write_text(json.dumps({"queue": {"folder": str(folder / "queue"), "fsync": False}, "deadline": 10, **configured}, default=str))
    used = config.load(path)
    process = run.Process(path, used, settings, 0)
    running = asyncio.create_task(process.run())
    try:
        yield process
        process.stop()
        await running
    finally:
        if not running.done():
            running.cancel()
            await asyncio.wait([running])


def rsyslog_sink(folder, port, out):
    return rsyslog(
        folder,
        f'template(name="raw" type="string" string="%rawmsg%\\n")\nmodule(load="imtcp")\ninput(type="imtcp" address="127.0.0.1" port="{port}")\n'
        f'action(type="omfile" file="{out}" template="raw")\n',
    )


def ng_sink(folder, port, out):
    return ng(
        folder,
        f'source s {{ syslog(ip("127.0.0.1") port({port}) transport("tcp") flags(no-parse)); }};\n'
        f'destination d {{ file("{out}" template("${{MESSAGE}}\\n")); }};\nlog {{ source(s); destination(d); }};\n',
    )


def rsyslog_client(folder, port, to):
    """Forward what comes in by octet counts, in lines, and by UDP."""
    common = 'type="omfwd" target="127.0.0.1" action.resumeInterval="1" action.resumeRetryCount="-1" queue.type="LinkedList"'
    return rsyslog(
        folder,
        f'module(load="imptcp")\ninput(type="imptcp" address="127.0.0.1" port="{port}")\n'
        f'action({common} port="{to["tcp"]}" protocol="tcp" TCP_Framing="octet-counted" template="RSYSLOG_SyslogProtocol23Format")\n'
        f'action({common} port="{to["tcp"]}" protocol="tcp" TCP_Framing="traditional" template="RSYSLOG_ForwardFormat")\n'
        f'action({common} port="{to["udp"]}" protocol="udp" template="RSYSLOG_TraditionalForwardFormat")\n',
    )


def ng_client(folder, port, to, ca):
    """Forward what comes in by octet counts, in lines, by TLS, by UDP, and over Unix sockets."""
    tls = f'tls(ca-file("{ca}") peer-verify(required-trusted))'
    destinations = [
        f'syslog("127.0.0.1" port({to["tcp"]}) transport("tcp"))',
        f'network("127.0.0.1" port({to["tcp"]}) transport("tcp"))',
        f'syslog("127.0.0.1" port({to["tls"]}) transport("tls") {tls})',
        f'syslog("127.0.0.1" port({to["udp"]}) transport("udp"))',
        f'unix-stream("{to["unix_stream"]}")',
        f'unix-dgram("{to["unix_datagram"]}")',
    ]
    named = (f'{d.removesuffix(")")} persist-name("way-{i}"))' for i, d in enumerate(destinations))
    logs = "".join(f"log {{ source(s); destination {{ {d}; }}; }};\n" for d in named)
    options = "options { time-reopen(1); keep-hostname(yes); };\n"
    return ng(folder, f'{options}source s {{ syslog(ip("127.0.0.1") port({port}) transport("tcp")); }};\n{logs}')


def by_logger(to):
    if (logger := shutil.which("logger")) is None:
        return 0
    common = [logger, "--rfc5424", "--tag", "tool"]
    text = "mail from somebody@example.com rcpt=100000"
    subprocess.run([*common, "--server", "127.0.0.1", "--port", str(to["tcp"]), "--tcp", "--octet-count", text], check=True)
    subprocess.run([*common, "--server", "127.0.0.1", "--port", str(to["tcp"]), "--tcp", text], check=True)
    subprocess.run([*common, "--server", "127.0.0.1", "--port", str(to["udp"]), "--udp", text], check=True)
    subprocess.run([*common, "--socket", str(to["unix_datagram"]), text], check=True)
    return 4


def by_python(to):
    """Python's handler ends messages with a NUL, also over TCP."""
    logger = logging.getLogger("of-a-program")
    handlers = [
        logging.handlers.SysLogHandler(("127.0.0.1", to["udp"])),
        logging.handlers.SysLogHandler(("127.0.0.1", to["nul"]), socktype=socket.SOCK_STREAM),
        logging.handlers.SysLogHandler(str(to["unix_datagram"])),
    ]
    for handler in handlers:
        logger.addHandler(handler)
    logger.warning("mail from %s rcpt=%d", "somebody@example.com", 200_000)
    for handler in handlers:
        logger.removeHandler(handler)
        handler.close()
    return len(handlers)


@pytest.mark.parametrize("sink", [rsyslog_sink, ng_sink])
def test_everything_arrives_and_nothing_as_it_was(tmp_path, pipeline, settings, monkeypatch, sink):
    ca, cert, key = certificate(tmp_path / "tls")
    to = {name: free_port() for name in ("tcp", "tls", "nul")} | {"udp": free_port(socket.SOCK_DGRAM)}
    to |= {name: tmp_path / name for name in ("unix_stream", "unix_datagram")}
    inputs = [
        {"type": "syslog", "port": to["tcp"]},
        {"type": "syslog", "port": to["tls"], "tls": {"certificate": cert, "key": key}},
        {"type": "syslog", "port": to["nul"], "framing": "nul"},
        {"type": "syslog", "transport": "udp", "port": to["udp"], "receive_buffer": 1 << 20},
        {"type": "syslog", "transport": "unix_stream", "path": to["unix_stream"]},
        {"type": "syslog", "transport": "unix_datagram", "path": to["unix_datagram"]},
    ]
    out, end, first, second = tmp_path / "out.log", free_port(), free_port(), free_port()

    async def go():
        async with sidecar(tmp_path, pipeline, settings, monkeypatch, inputs=inputs, output={"type": "syslog", "port": end}) as process:
            await until(lambda: to["unix_datagram"].exists() and listening(to["nul"]))
            once = [*by_logger_and_python(to)]
            await until(lambda: numbers(out).count(100_000) == once[0] and numbers(out).count(200_000) == once[1])
            feed(first, frames(COUNT))
            feed(second, frames(COUNT))
            # Nine ways each: three of rsyslog, six of syslog-ng.
            await until(lambda: all(numbers(out).count(n) == 9 for n in range(COUNT)), seconds=40)
        assert not process._failure

    with sink(tmp_path / "sink", end, out) as daemon:
        wait_for(lambda: listening(end), daemon)
        with rsyslog_client(tmp_path / "rsyslog", first, to) as one, ng_client(tmp_path / "ng", second, to, ca) as two:
            wait_for(lambda: listening(first), one)
            wait_for(lambda: listening(second), two)
            asyncio.run(go())
    said = out.read_bytes()
    assert b"example.com" not in said
    lines = set(said.splitlines())
    for frame in itertools.islice(frames(COUNT), 0, None, 2):
        # As it was, by the ways on which nobody but us could have changed it.
        assert any(line.endswith(frame[-20:]) for line in lines)
        assert sink is ng_sink or frame in lines


def by_logger_and_python(to):
    return by_logger(to), by_python(to)


def numbers(out):
    return [int(n) for n in _NUMBER.findall(out.read_bytes())] if out.exists() else []


def test_a_sink_that_is_killed_misses_nothing(tmp_path, pipeline, settings, monkeypatch):
    """It is stopped first, so that its kernel takes what it never reads: then only what is sent again arrives."""
    port, end, out = free_port(), free_port(), tmp_path / "out.log"
    delivery = {"first_wait": 0.05, "longest_wait": 0.2}
    count, turns = 1_200, 3

    async def go():
        inputs = [{"type": "syslog", "port": port}]
        output = {"type": "syslog", "port": end}
        async with sidecar(tmp_path, pipeline, settings, monkeypatch, inputs=inputs, output=output, delivery=delivery) as process:
            await until(lambda: listening(port))
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            sent = iter(frames(count))

            async def send(number):
                for frame in itertools.islice(sent, number):
                    writer.write(b"%d %b" % (len(frame), frame))
                await writer.drain()

            for turn in range(turns):
                before = len(set(numbers(out)))
                with rsyslog_sink(tmp_path / f"sink-{turn}", end, out) as daemon:
                    await send(count // turns // 2)
                    await until(lambda: len(set(numbers(out))) > before)  # noqa: B023 - awaited in the same turn
                    daemon.send_signal(signal.SIGSTOP)
                    await send(count // turns // 2)
                    # All of it counts as delivered.
                    await until(process._flow._idle.is_set)
                    daemon.kill()
                    daemon.wait()
            with rsyslog_sink(tmp_path / "last", end, out):
                await until(lambda: len(set(numbers(out))) == count, seconds=30)
            writer.close()

    asyncio.run(go())
    assert set(numbers(out)) == set(range(count))
    assert b"example.com" not in out.read_bytes()

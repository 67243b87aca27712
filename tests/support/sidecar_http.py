"""What tests of the sidecar's HTTP and OTLP share: an input that serves, and a sink that answers as told."""

import asyncio
import threading
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from sidecar_flows import until


@asynccontextmanager
async def listening(part, flow):
    """Run an input, and give the address where it serves."""
    made = part.make()
    running = asyncio.create_task(made.run(flow))
    try:
        await until(lambda: made.address is not None or running.done())
        assert not running.done(), running.exception()
        host, port = made.address
        yield f"{'https' if part.tls else 'http'}://{host}:{port}"
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@dataclass
class Seen:
    path: str
    headers: dict
    body: bytes
    status: int = 0


@dataclass
class Sink:
    """A server of the standard library that answers what `answer` gives for each request: a status, headers and a body."""

    url: str = ""
    requests: list = field(default_factory=list)
    answer: object = staticmethod(lambda _seen: (200, {}, b""))

    def then(self, *statuses, headers=None):
        """Answer the next requests with these statuses, and all later ones well."""
        left = list(statuses)
        self.answer = lambda _seen: (left.pop(0) if left else 200, headers or {}, b"")


@contextmanager
def sinking(tls=None):
    """Run a sink, with TLS where a context is given."""
    sink = Sink()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            seen = Seen(self.path, {k.lower(): v for k, v in self.headers.items()}, self.rfile.read(int(self.headers["content-length"])))
            status, headers, body = sink.answer(seen)
            seen.status = status
            sink.requests.append(seen)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address):
            pass  # a client that went away

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    sink.url = f"{'http' if tls is None else 'https'}://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield sink
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

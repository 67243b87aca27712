"""presidio-analyzer's REST server, as a peer of `load.py`.

Its wheel leaves out the Flask application, so the one route that is measured is here as upstream has it: JSON in, `AnalyzerEngine.analyze`, the results'
dictionaries as JSON out. Upstream runs it under gunicorn with a process for each worker; here processes that share a socket serve it by gevent's WSGI server,
which costs less for each request. Its recognizers are those of `presidio.py`, with no model: a spaCy model would cost it more.

    python benchmarks/presidio_rest.py --port 5002 --workers 2
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import socket

import presidio
from flask import Flask, Response, request
from gevent.pywsgi import WSGIServer


def application() -> Flask:
    """Return the application; its recognizers are loaded before it answers."""
    app = Flask("presidio-analyzer")
    analyze = presidio.engine()

    @app.post("/analyze")
    def answer() -> Response:
        found = analyze(request.get_json()["text"])
        return Response(
            json.dumps([r.to_dict() for r in found], default=lambda o: o.to_dict(), sort_keys=True), content_type="application/json"
        )

    @app.get("/health")
    def health() -> str:
        return "Presidio Analyzer service is up"

    return app


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--workers", type=int, default=1)
    asked = parser.parse_args()
    app = application()
    with socket.create_server(("127.0.0.1", asked.port), backlog=1_024) as listener:
        listener.setblocking(False)  # noqa: FBT003 - the name of the argument is not given
        children = []
        for _ in range(asked.workers - 1):
            child = os.fork()
            if child == 0:
                children = []
                break
            children.append(child)
        signal.signal(signal.SIGTERM, lambda *_: _end(children))
        WSGIServer(listener, app, log=None, error_log=None).serve_forever()


def _end(children: list[int]) -> None:
    for child in children:
        os.kill(child, signal.SIGTERM)
    os._exit(0)


if __name__ == "__main__":
    main()

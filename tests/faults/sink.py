"""A sink that can be killed: appends what is posted to a file, syncs it, and only then answers. Run: sink.py PORT FILE."""

import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path


class Sink(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        with Path(sys.argv[2]).open("ab") as file:
            # Begin anew, whatever a kill left of the line before.
            file.write(b"\n" + body + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Server(HTTPServer):
    def handle_error(self, request, client_address):
        """Say nothing: connections of what was killed break off."""


Server(("127.0.0.1", int(sys.argv[1])), Sink).serve_forever()

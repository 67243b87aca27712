"""Helpers of the console's tests: a service of its own for each that needs one, and pages that remember what they complain of."""

import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI

from redactor.policy import Policy, default_policy
from redactor.service.app import create
from redactor.service.server import _record
from redactor.store import Store

TOKEN = "an-operators-token-for-tests-only"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

_VIOLATIONS = "document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`))"


@dataclass(frozen=True)
class Service:
    """A running service: its address, its application and what it keeps."""

    url: str
    app: FastAPI
    store: Store


def earlier_policy():
    """The default policy as it could have been before: what is special about the author was masked."""
    document = default_policy().model_dump(mode="json")
    for rule in document["rules"]:
        if rule["id"] == "own-sensitive":
            rule["then"] = {"action": "mask", "reason": "own_sensitive_shown"}
    return Policy.model_validate(document | {"version": 1})


@contextmanager
def served(settings, pipeline, folder):
    """Serve an application as in production, with a database of its own in a folder, on a port that is free."""
    secret = type(settings.secret)
    own = settings.model_copy(update={"database": secret(f"sqlite:///{folder / 'console.db'}"), "admin_token": secret(TOKEN)})
    app = create(own, pipeline=pipeline)
    store = app.state.store
    store.open()
    for policy in (earlier_policy(), pipeline.policy):
        _record(store, "default", policy)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, access_log=False, lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            thread.join(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield Service(f"http://127.0.0.1:{port}", app, store)
    finally:
        server.should_exit = True
        thread.join(10)
        store.database.close()


class Watched:
    """Opens pages for one test, and remembers what they complained of and whom they asked."""

    def __init__(self, browser, service):
        self._browser, self._service = browser, service
        self._contexts, self._addresses = [], set()
        self.complaints, self.requests = [], []
        #: Statuses that a test means to get; the browser reports each as an error.
        self.expected = set()

    def open(self, path="/", *, service=None, viewport=WIDE, scheme="light"):
        """Open the console, and wait until it is ready."""
        service = service or self._service
        self._addresses.add(f"{service.url}/")
        context = self._browser.new_context(
            viewport=viewport, color_scheme=scheme, locale="en-GB", timezone_id="UTC", reduced_motion="reduce"
        )
        context.set_default_timeout(5_000)
        self._contexts.append(context)
        context.add_init_script(_VIOLATIONS)
        page = context.new_page()
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request))  # noqa: PLW0108 - a method of a built-in is refused
        page.goto(f"{service.url}{path}")
        page.wait_for_selector("#answer .empty", state="attached")
        return page

    def operate(self, **options):
        """Open the operators' part and sign in."""
        self.expected.add(401)
        page = self.open("/#operate", **options)
        page.locator("#operate").get_by_role("button", name="Enter a key").click()
        page.fill("#key", TOKEN)
        page.click("text=Use this key")
        for part in ("#part-activity .figures", "#part-trail .records", "#part-policy dl"):
            page.wait_for_selector(part)
        return page

    def _said(self, message):
        text = message.text
        expected = text.startswith("Failed to load resource") and any(str(each) in text for each in self.expected)
        if message.type in {"error", "warning"} and not expected:
            self.complaints.append(text)

    def close(self):
        """Close all pages; fail for complaints, and for requests to anybody else."""
        for context in self._contexts:
            with suppress(Exception):
                context.close()
        assert self.complaints == []
        elsewhere = [r.url for r in self.requests if not r.url.startswith((*self._addresses, "data:"))]
        assert elsewhere == [], "the page asks nobody else"

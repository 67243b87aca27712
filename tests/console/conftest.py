"""A real service on a real port, and Debian's Chromium before its console. Whatever a page complains of fails its test."""

import shutil
import threading
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from redactor.policy import Policy, default_policy
from redactor.policy.tenants import Policies
from redactor.service.app import create
from redactor.service.server import _record

ROOT = Path(__file__).parent.parent.parent
#: Where pictures of the page are left; git ignores it.
PICTURES = ROOT / "var" / "console"
TOKEN = "an operator's token for tests only".replace(" ", "-")
CHROMIUM = shutil.which("chromium")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

_VIOLATIONS = "document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`))"


def changed_policy():
    """The default policy, after somebody made it weaker in one place."""
    document = default_policy().model_dump(mode="json")
    for rule in document["rules"]:
        if rule["id"] == "own-sensitive":
            rule["then"] = {"action": "mask", "reason": "own_sensitive_shown"}
    return Policy.model_validate(document | {"version": 1})


def _served(app):
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, access_log=False, lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    return f"http://127.0.0.1:{port}", server, thread


@pytest.fixture(scope="session")
def service(settings, pipeline, tmp_path_factory):
    """A service as it runs in production, with a database and a token of its own: its address and its application."""
    url = f"sqlite:///{tmp_path_factory.mktemp('console') / 'console.db'}"
    own = settings.model_copy(update={"database": type(settings.secret)(url), "admin_token": type(settings.secret)(TOKEN)})
    app = create(own, pipeline=pipeline)
    app.state.store.open()
    for each in (Policies(changed_policy()), app.state.policies):
        each.record(lambda tenant, policy: _record(app.state.store, tenant, policy))
    address, server, thread = _served(app)
    yield SimpleNamespace(url=address, app=app, store=app.state.store)
    server.should_exit = True
    thread.join(10)
    app.state.store.database.close()


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        yield launched
        launched.close()


class Watched:
    """Opens pages of one test, and remembers what they complained of and whom they asked."""

    def __init__(self, browser, service):
        self._browser, self._service = browser, service
        self._contexts = []
        self.complaints = []
        self.requests = []
        #: Statuses that a test means to get; the browser reports each as an error.
        self.expected = set()

    def open(self, path="/", *, viewport=WIDE, scheme="light", **context):
        made = self._browser.new_context(
            viewport=viewport, color_scheme=scheme, locale="en-GB", timezone_id="UTC", reduced_motion="reduce", **context
        )
        made.set_default_timeout(10_000)
        self._contexts.append(made)
        made.add_init_script(_VIOLATIONS)
        page = made.new_page()
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request))
        page.goto(f"{self._service.url}{path}")
        page.wait_for_selector("#answer .empty", state="attached")
        return page

    def operate(self, **options):
        """Open the operators' part and sign in."""
        self.expected.add(401)
        page = self.open("/#operate", **options)
        page.locator("#operate").get_by_role("button", name="Enter a key").click()
        page.get_by_label("Key", exact=True).fill(TOKEN)
        page.get_by_role("button", name="Use this key").click()
        page.wait_for_selector("#part-policy .card")
        page.wait_for_selector("#part-trail .records")
        page.wait_for_selector("#part-activity .figures")
        return page

    def _said(self, message):
        expected = any(f"status of {status}" in message.text for status in self.expected)
        if message.type in {"error", "warning"} and not expected:
            self.complaints.append(message.text)

    def close(self):
        elsewhere = [r.url for r in self.requests if not r.url.startswith((f"{self._service.url}/", "data:"))]
        for context in self._contexts:
            with suppress(Exception):
                context.close()
        assert self.complaints == []
        assert elsewhere == [], "the page asks nobody else"


@pytest.fixture
def watched(browser, service):
    made = Watched(browser, service)
    yield made
    made.close()


@pytest.fixture
def page(watched):
    return watched.open()


@pytest.fixture(scope="session")
def axe():
    return Axe()


@pytest.fixture
def accessible(axe):
    """Check a page as it stands with axe, and keep a picture of it."""

    def run(page, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.evaluate("window.scrollTo(0, 0)")
        page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
        found = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
        grave = [
            f"{v['id']}: {node['target']} {node.get('failureSummary', '')}"
            for v in found
            if v["impact"] in {"serious", "critical"}
            for node in v["nodes"]
        ]
        assert grave == [], name

    return run


def pytest_terminal_summary(terminalreporter):
    if PICTURES.exists():
        terminalreporter.write_line(f"pictures of the console: {PICTURES.relative_to(ROOT)}")

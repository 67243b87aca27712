"""A real service on a real port, and Debian's Chromium before its console. Whatever a page complains of fails its test."""

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from console_support import Watched, served
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent
#: Where pictures of the page are left; git ignores it.
PICTURES = ROOT / "var" / "console"
CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="session")
def serve_session(settings, pipeline, tmp_path_factory):
    with ExitStack() as stack:
        yield lambda: stack.enter_context(served(settings, pipeline, tmp_path_factory.mktemp("console")))


@pytest.fixture(scope="session")
def service(serve_session):
    """The service that most tests share."""
    return serve_session()


@pytest.fixture
def serve(settings, pipeline, tmp_path):
    """Start a service of the test's own."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(served(settings, pipeline, tmp_path))


@pytest.fixture(scope="module")
def browser():
    # No longer than a module: Playwright keeps an event loop running in this thread, in which other tests start their own.
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        yield launched
        launched.close()


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
    """Check a page as it stands with axe, light and dark, and keep pictures of it."""
    PICTURES.mkdir(parents=True, exist_ok=True)

    def run(page, name):
        page.evaluate("window.scrollTo(0, 0)")
        grave = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=PICTURES / f"{name}-{scheme}.png", full_page=True)
            grave += [(scheme, *each) for each in _grave(axe.run(page, options={"resultTypes": ["violations"]}).response["violations"])]
        page.emulate_media(color_scheme="light")
        assert grave == [], name

    return run


def _grave(violations):
    bad = [v for v in violations if v["impact"] in {"serious", "critical"}]
    return [(v["id"], node["target"], node.get("failureSummary", "")) for v in bad for node in v["nodes"]]


def pytest_terminal_summary(terminalreporter):
    if PICTURES.exists():
        terminalreporter.write_line(f"pictures of the console: {PICTURES.relative_to(ROOT)}")

"""How the console is served: nothing inline, nothing from elsewhere, nothing but its own files."""

import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from redactor.service.console import POLICY

STATIC = files("redactor.service.console") / "static"
NAMES = sorted(entry.name for entry in STATIC.iterdir())


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def tags():
    parser = Tags()
    parser.feed((STATIC / "index.html").read_text())
    return parser.seen


def test_the_page_is_served_with_headers_that_let_nothing_else_in(client):
    answer = client.get("/")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in answer.headers


def test_the_policy_allows_no_inline_code_and_no_other_origin():
    allowed = dict(part.split(" ", 1) for part in POLICY.split("; "))
    assert set(allowed.values()) == {"'none'", "'self'", "'self' data:"}
    assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == allowed["frame-ancestors"] == "'none'"
    assert allowed["script-src"] == allowed["style-src"] == allowed["connect-src"] == "'self'"


def test_the_page_holds_no_inline_script_style_or_handler(tags):
    for tag, attributes in tags:
        assert tag != "style"
        assert tag != "script" or attributes.get("src", "").startswith("/console/")
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_what_the_page_names_is_there_and_ours(tags):
    named = [attributes.get(name, "") for _, attributes in tags for name in ("src", "href") if attributes.get(name)]
    assert {name for name in named if not name.startswith("#")} == {f"/console/{name}" for name in NAMES if f"/console/{name}" in named}
    for name in NAMES:
        source = (STATIC / name).read_text()
        for imported in re.findall(r'from "\./([\w.]+)"', source):
            assert imported in NAMES
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|createContextualFragment", source
        )
        assert set(re.findall(r"https?://[\w./]+", source)) <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("name", [n for n in NAMES if n != "index.html"])
def test_each_file_is_served_with_its_type_and_asked_for_once(client, name):
    answer = client.get(f"/console/{name}")
    kind = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml"}[name.rpartition(".")[2]]
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.content == (STATIC / name).read_bytes()
    assert answer.headers["x-content-type-options"] == "nosniff"
    again = client.get(f"/console/{name}", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["__init__.py", "..%2f__init__.py", "%2e%2e/app.py", "index.html", "nothing.js", "console.css%00"])
def test_nothing_else_is_served(client, name):
    answer = client.get(f"/console/{name}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_the_page_is_no_part_of_the_api(client):
    assert not [path for path in client.get("/openapi.json").json()["paths"] if path == "/" or path.startswith("/console")]
    assert client.head("/").content == b""
    assert client.post("/", json={}).status_code == 405

"""Write the reference pages that list code, and check the hand-written ones against the code.

`python docs/build.py` writes docs/generated/. With `--check` it writes nothing, and reports broken links and tables that differ from the code.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from prometheus_client import CollectorRegistry

from redactor import build, cli, errors
from redactor.domain import Action, AgeBand, Audience, Category, Purpose, Subject
from redactor.operators import Operator
from redactor.policy import json_schema
from redactor.policy.catalogue import reason_keys
from redactor.registry import Registry, discover
from redactor.service.app import create
from redactor.service.metrics import Metrics as ServiceMetrics
from redactor.settings import Settings
from redactor.sidecar.metrics import Metrics as SidecarMetrics

ROOT = Path(__file__).resolve().parent.parent
# The modules beside this one, wherever it is loaded from.
sys.path.insert(0, str(Path(__file__).resolve().parent))

import reference  # noqa: E402
import site_links  # noqa: E402

GENERATED = "docs/generated"

#: Codes that belong to no error class: the web framework's own refusals and the command line's last resort.
_OTHER_CODES = frozenset({"not_found", "method_not_allowed", "http_error", "internal"})
#: The addresses that are ours to define; Presidio's are on a page of their own.
_OURS = ("/v1/", "/healthz", "/readyz", "/metrics")

_MARK = re.compile(r"<!-- lists: (?P<what>[a-z-]+) -->\n+(?P<table>(?:\|[^\n]*\n)+)")
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\((?P<target>[^)\s]+)\)")
_FENCE = re.compile(r"^(```+).*?^\1\s*$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} +(?P<title>[^\n]+)", re.MULTILINE)


@cache
def listed() -> dict[str, frozenset[str]]:
    """Return what each kind of table must list, from the code itself."""
    return {
        "settings": frozenset(_variable(name) for name in Settings.model_fields),
        "error-codes": frozenset(e.code for e in _errors()) | _OTHER_CODES,
        "commands": frozenset(_commands()),
        "exit-codes": frozenset(str(code) for code in (*cli.EXIT.values(), cli.USAGE, cli.FAILURE)),
        "audiences": frozenset(Audience),
        "categories": frozenset(Category),
        "subjects": frozenset(Subject),
        "purposes": frozenset(Purpose),
        "ages": frozenset(AgeBand),
        "actions": frozenset(action.label for action in Action),
        "operators": frozenset(_operators()),
        "reasons": reason_keys(),
        "endpoints": frozenset(_endpoints()),
        "metrics": frozenset(_metrics(ServiceMetrics([]).registry)),
        "sidecar-metrics": frozenset(_metrics(SidecarMetrics().registry)),
    }


def pages() -> dict[str, str]:
    """Return the generated pages by name."""
    document = _openapi()
    return {
        **_copies(),
        "api.md": reference.api(document),
        "cli.md": reference.commands(cli.app),
        "metrics.md": reference.metrics(_registries()),
        "recognizers.md": _recognizers(discover()),
        "settings.md": _settings(),
        "errors.md": _error_page(),
        "openapi.json": json.dumps(document, indent=2, ensure_ascii=False) + "\n",
        "policy.schema.json": json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n",
    }


def problems(root: Path) -> list[str]:
    """Return what is wrong with the hand-written pages under a folder, in the order of the files."""
    files = sorted([*root.glob("*.md"), *(root / "changes").glob("*.md"), *(root / "docs").glob("*.md")])
    return [problem for file in files for problem in (*_broken_links(root, file), *_wrong_tables(root, file))]


def missing_tables(root: Path) -> list[str]:
    """Name the lists that no page has a table of."""
    files = [*root.glob("*.md"), *(root / "docs").glob("*.md")]
    shown = {m["what"] for file in files for m in _MARK.finditer(file.read_text(encoding="utf-8"))}
    return [f"no page has a table that lists: {what}" for what in sorted(listed().keys() - shown)]


def _broken_links(root: Path, file: Path) -> Iterator[str]:
    for m in _LINK.finditer(_FENCE.sub("", file.read_text(encoding="utf-8"))):
        target, _, anchor = m["target"].partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        to = (file.parent / target).resolve() if target else file
        if to.is_relative_to(root / GENERATED):
            if to.name not in _PAGES:
                yield f"{file.relative_to(root)}: no such generated page: {m['target']}"
        elif not to.exists():
            yield f"{file.relative_to(root)}: no such file: {m['target']}"
        elif anchor and anchor not in _anchors(to):
            yield f"{file.relative_to(root)}: no such heading: {m['target']}"


_COPIES = {Path(copy).name: original for original, copy in site_links.COPIES.items()}
_PAGES = frozenset(
    {"api.md", "cli.md", "metrics.md", "recognizers.md", "settings.md", "errors.md", "openapi.json", "policy.schema.json", *_COPIES}
)


def _copies() -> dict[str, str]:
    """Return the pages of the site that stand elsewhere in the repository; the site's hook mends their links."""
    return {name: (ROOT / original).read_text(encoding="utf-8") for name, original in _COPIES.items()}


def _registries() -> dict[str, CollectorRegistry]:
    return {"The service": ServiceMetrics(()).registry, "The sidecar": SidecarMetrics().registry}


def _anchors(file: Path) -> set[str]:
    titles = (m["title"].strip().lower() for m in _HEADING.finditer(_FENCE.sub("", file.read_text(encoding="utf-8"))))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


def _wrong_tables(root: Path, file: Path) -> Iterator[str]:
    wanted = listed()
    for m in _MARK.finditer(file.read_text(encoding="utf-8")):
        where = f"{file.relative_to(root)}, table of {m['what']}"
        if m["what"] not in wanted:
            yield f"{where}: nothing of this name is listed"
            continue
        names = _first_column(m["table"])
        if absent := sorted(wanted[m["what"]] - names):
            yield f"{where}: lacks {', '.join(absent)}"
        if extra := sorted(names - wanted[m["what"]]):
            yield f"{where}: the code has no {', '.join(extra)}"


def _first_column(table: str) -> set[str]:
    """Return the names in backticks in the first cell of each row."""
    return {name for row in table.splitlines() for name in re.findall(r"`([^`]+)`", row.split("|")[1])}


def _errors() -> list[type[errors.RedactorError]]:
    """Return the error classes of `redactor.errors`, each after its base; Presidio's refusals are answered in Presidio's form."""
    found: list[type[errors.RedactorError]] = []
    waiting: list[type[errors.RedactorError]] = [errors.RedactorError]
    while waiting:
        error = waiting.pop(0)
        found.append(error)
        waiting[:0] = [e for e in error.__subclasses__() if e.__module__ == errors.__name__]
    return found


def _commands() -> Iterator[str]:
    for command in cli.app.registered_commands:
        if command.callback is not None:
            yield command.name or command.callback.__name__
    for group in cli.app.registered_groups:
        for command in group.typer_instance.registered_commands if group.typer_instance else ():
            if command.callback is not None:
                yield f"{group.name} {command.name or command.callback.__name__}"


def _operators() -> Iterator[str]:
    union, *_ = get_args(Operator)
    for config in get_args(union):
        yield config.model_fields["type"].default


def _metrics(registry: CollectorRegistry) -> Iterator[str]:
    """Name what a registry exposes, as Prometheus stores it; of a histogram, the name without its endings."""
    return (f"{family.name}_total" if family.type == "counter" else family.name for family in registry.collect())


def _endpoints() -> Iterator[str]:
    for path, item in _openapi()["paths"].items():
        if path.startswith(_OURS):
            yield from (f"{method.upper()} {path}" for method in item)


def _openapi() -> dict[str, dict[str, dict[str, object]]]:
    # The document says nothing of the recognizers, so that one is enough; all would take long to compile.
    small = build.pipeline(registry=discover().only("generic.mac_address"))
    document: dict[str, dict[str, dict[str, object]]] = create(pipeline=small).openapi()
    return document


def _variable(field: str) -> str:
    return f"{Settings.model_config.get('env_prefix', '')}{field.upper()}"


def _recognizers(registry: Registry) -> str:
    rows = ((f"`{r.id}`", f"`{r.entity}`", r.category, r.title, ", ".join(r.countries) or "everywhere", r.source) for r in registry)
    return _page("Recognizers", ("Id", "Entity type", "Category", "Finds", "Countries", "Source"), rows)


def _settings() -> str:
    rows = ((f"`{_variable(name)}`", _default(name), field.description or "") for name, field in Settings.model_fields.items())
    return _page("Settings", ("Variable", "Default", "Meaning"), rows)


def _default(name: str) -> str:
    field = Settings.model_fields[name]
    if field.default_factory is not None:
        return "the user's cache folder" if name == "cache" else "made at start"
    return "none" if field.default is None else f"`{field.default}`"


def _error_page() -> str:
    rows = ((f"`{e.code}`", str(e.status), e.title, (e.__doc__ or "").splitlines()[0]) for e in _errors())
    return _page("Error codes", ("Code", "HTTP status", "Title", "Meaning"), rows)


def _page(title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    table = "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
    return f"<!-- Made by docs/build.py. -->\n# {title}\n\n{table}\n"


def main() -> int:
    """Write or check; returns the exit code."""
    parser = argparse.ArgumentParser(description="Write or check the documentation.")
    parser.add_argument("--check", action="store_true", help="check, and write nothing")
    if parser.parse_args().check:
        found = [*problems(ROOT), *missing_tables(ROOT)]
        for problem in found:
            print(problem, file=sys.stderr)
        return 1 if found else 0
    folder = ROOT / GENERATED
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pages().items():
        (folder / name).write_text(content, encoding="utf-8")
        print(f"{GENERATED}/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The reference pages that are made from what the service and the command line say of themselves: HTTP API, commands and metrics."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import typer.core
import typer.main
from prometheus_client import CollectorRegistry

Json = Mapping[str, Any]


def table(header: tuple[str, ...], rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> str:
    """Return a table, with bars in cells escaped."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join("| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in line) + " |" for line in lines) + "\n"


def api(document: Json) -> str:
    """Return the page of the HTTP API: every operation with its parameters, body and answers, then the bodies."""
    by_tag: defaultdict[str, list[str]] = defaultdict(list)
    for path, item in document["paths"].items():
        for method, operation in item.items():
            by_tag[operation.get("tags", ["other"])[0]].append(_operation(method, path, operation))
    parts = [
        "# HTTP API\n",
        "Made from the OpenAPI document, which a running service has at `/openapi.json`. Offsets count code points.\n",
        "Errors are problem documents (RFC 9457); [their codes](errors.md) are stable.\n",
    ]
    for tag, operations in by_tag.items():
        parts += [f"## {tag.capitalize()}\n", *operations]
    parts.append("## Bodies\n")
    parts += [_schema(name, schema) for name, schema in sorted(document["components"]["schemas"].items())]
    return "\n".join(parts)


def _operation(method: str, path: str, operation: Json) -> str:
    parts = [f"### {method.upper()} {path}\n", f"{operation.get('description', '')}\n"]
    if parameters := operation.get("parameters"):
        rows = [(f"`{p['name']}`", p["in"], _type(p["schema"]), "yes" if p.get("required") else "no") for p in parameters]
        parts.append(table(("Parameter", "In", "Type", "Required"), rows))
    for body in operation.get("requestBody", {}).get("content", {}).values():
        schema = body["schema"]
        parts.append(f"Body: {_type(schema)}\n" if "$ref" in schema else f"Body:\n\n{_fields(schema)}")
        if example := body.get("example"):
            parts.append(f"```json\n{json.dumps(example, indent=2, ensure_ascii=False)}\n```\n")
    rows = [
        (f"`{status}`", answer.get("description", ""), " or ".join(dict.fromkeys(_type(c.get("schema", {})) for c in _contents(answer))))
        for status, answer in sorted(operation["responses"].items())
    ]
    parts.append(table(("Status", "When", "Body"), rows))
    return "\n".join(parts)


def _contents(answer: Json) -> list[Json]:
    return [content for content in answer.get("content", {}).values() if content.get("schema")]


def _schema(name: str, schema: Json) -> str:
    parts = [f"### {name}\n", f"{schema.get('description', '')}\n"]
    if "properties" in schema:
        parts.append(_fields(schema))
    elif "enum" in schema:
        parts.append(", ".join(f"`{value}`" for value in schema["enum"]) + "\n")
    parts += [f"```json\n{json.dumps(example, indent=2, ensure_ascii=False)}\n```\n" for example in schema.get("examples", [])[:1]]
    return "\n".join(parts)


def _fields(schema: Json) -> str:
    required = set(schema.get("required", []))
    rows = [
        (f"`{name}`", _type(field), "required" if name in required else _default(field), field.get("description", ""))
        for name, field in schema.get("properties", {}).items()
    ]
    return table(("Field", "Type", "Default", "Meaning"), rows)


def _default(field: Json) -> str:
    return f"`{json.dumps(field['default'])}`" if "default" in field else ""


def _type(schema: Json) -> str:
    """Return a type in words, with a link where it is a body of its own."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema and "properties" not in schema:
            return " or ".join(dict.fromkeys(_type(each) for each in schema[key]))
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    kind = schema.get("type", "any")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}))}"
    return _bounded(" or ".join(kind) if isinstance(kind, list) else str(kind), schema)


_BOUNDS = {"minimum": "≥", "exclusiveMinimum": ">", "maximum": "≤", "minLength": "length ≥", "maxLength": "length ≤"}


def _bounded(kind: str, schema: Json) -> str:
    bounds = [f"{sign} {schema[key]}" for key, sign in _BOUNDS.items() if key in schema]
    return f"{kind} ({', '.join(bounds)})" if bounds else kind


def commands(app: typer.Typer) -> str:
    """Return the page of the command line: every command with its arguments and options."""
    parts = ["# Commands\n", "`redactor COMMAND --help` says the same.\n"]
    return "\n".join([*parts, *_command("redactor", typer.main.get_command(app))])


def _command(name: str, command: Any) -> Iterator[str]:
    if hasattr(command, "commands"):
        for sub in command.commands.values():
            yield from _command(f"{name} {sub.name}", sub)
        return
    yield f"## {name}\n"
    yield f"{(command.help or '').strip()}\n"
    rows = [_parameter(p) for p in command.params if p.name != "help" and not getattr(p, "hidden", False)]
    if rows:
        yield table(("Argument or option", "Default", "Meaning"), rows)


def _parameter(parameter: Any) -> tuple[str, str, str]:
    names = ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    if parameter.param_type_name == "argument":  # its name, as the help has it
        names = f"`{parameter.metavar or parameter.name.upper()}`"
    default = parameter.default
    shown = "required" if parameter.required else "" if default in (None, (), [], False, "") or callable(default) else f"`{default}`"
    return names, shown, getattr(parameter, "help", None) or ""


def metrics(registries: Mapping[str, CollectorRegistry]) -> str:
    """Return the page of what is counted, by the heading under which each registry stands."""
    parts = ["# Metrics\n", "In Prometheus' format at `/metrics`. Labels are closed sets; nothing of what was read is in one.\n"]
    for title, registry in registries.items():
        parts += [f"## {title}\n", table(("Metric", "Type", "Labels", "Meaning"), list(_metrics(registry)))]
    return "\n".join(parts)


def _metrics(registry: CollectorRegistry) -> Iterator[tuple[str, ...]]:
    for collector in registry._collector_to_names:  # noqa: SLF001 - the only place that tells labels before anything was counted
        name, kind = collector._name, collector._type  # type: ignore[attr-defined] # noqa: SLF001
        labels = ", ".join(f"`{label}`" for label in collector._labelnames)  # type: ignore[attr-defined] # noqa: SLF001
        suffix = "_total" if kind == "counter" else ""
        yield f"`{name}{suffix}`", kind, labels, collector._documentation  # type: ignore[attr-defined] # noqa: SLF001

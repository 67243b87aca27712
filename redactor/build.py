"""The only wiring place: from settings to a pipeline."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from redactor import settings as _settings
from redactor.adapters.onnx import OnnxModel, packaged
from redactor.detect import Detector
from redactor.domain import Category
from redactor.engine import EngineUnavailable, choose, keep_in
from redactor.errors import ListsError, Malformed, SettingsError
from redactor.lists import Lists, load_lists
from redactor.model import Model, ModelConfig
from redactor.operators import Keys
from redactor.pipeline import Pipeline
from redactor.policy import Policy, default_policy, load_policy
from redactor.registry import Registry, discover
from redactor.settings import Settings

if TYPE_CHECKING:
    from redactor.store import Store


def pipeline(
    settings: Settings | None = None, *, policy: Policy | None = None, lists: Lists | None = None, registry: Registry | None = None
) -> Pipeline:
    """Build the pipeline that every door uses.

    Without arguments: settings from the environment, the built-in recognizers and those of installed packages, the default policy, no lists, the
    packaged model.
    The first time patterns are compiled, which takes seconds; later a cache folder serves them. The engine that the settings choose is the engine of
    the whole process from then on.
    """
    settings = settings or _settings.load()
    _choose_engine(settings.engine)
    keep_in(settings.cache)
    if lists is None:
        lists = load_lists(settings.lists) if settings.lists else Lists()
    registry = registry or discover()
    found_by_model = model(settings, registry.categories)
    try:
        return Pipeline(
            detector=Detector(registry, cache=settings.cache),
            policy=policy or _policy(settings),
            keys=Keys(secret=settings.secret.get_secret_value().encode()) if settings.secret else Keys.ephemeral(),
            max_text=settings.max_text,
            lists=lists,
            model=found_by_model,
            model_reads_logs=settings.model_reads_logs,
        )
    except Malformed as e:
        refused = e
    raise ListsError(f"{refused.field}: {refused.detail}", field=refused.field)


def store(settings: Settings, *, entities: Collection[str] = (), create: bool = True) -> Store:
    """Build what keeps records in the database that the settings name; it is opened when first used.

    `entities` are the types that the audit trail calls by their names. With `create=False` a SQLite file must be there.
    """
    # The database's libraries take a third of a second to import and 30 MB, which doors need not that keep nothing.
    from redactor import _build_store  # noqa: PLC0415

    return _build_store.store(settings, entities=entities, create=create)


def model(settings: Settings, categories: Mapping[str, Category]) -> Model | None:
    """Return the model that the settings choose, None where it is off or where `auto` finds no weights; what it loads, it loads when it first reads."""
    kind, _, name = settings.model.partition(":")
    if kind == "off":
        return None
    if kind == "spacy" and name:
        # spaCy takes a second to import, which only those wait for who want it.
        from redactor.adapters.spacy import SpacyModel  # noqa: PLC0415

        return SpacyModel(name, categories=categories)
    folder = packaged() if settings.model == "auto" else Path(settings.model)
    return OnnxModel(folder, config=ModelConfig(threads=settings.model_threads), categories=categories) if folder else None


def _choose_engine(name: str) -> None:
    try:
        choose(name)
    except EngineUnavailable:
        pass
    else:
        return
    raise SettingsError("REDACTOR_ENGINE cannot be used (that engine does not run here)", field="engine")


def _policy(settings: Settings) -> Policy:
    return load_policy(settings.policy) if settings.policy else default_policy()

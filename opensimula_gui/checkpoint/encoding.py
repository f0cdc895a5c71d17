"""The bytes of the four documents, equal to those that the peer writes on Linux for the same models."""

from __future__ import annotations

import functools
import importlib.metadata
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, to_json

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.layout import (
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
)
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle, TaxonomyNode
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.base import FormatModel
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest


def encode_bundle(bundle: TaxonomyBundle) -> bytes:
    """Return the bytes of ``taxonomy_bundle.json``.

    Raises:
        CheckpointFormatError: What was written could not be read again.
    """
    return _encode(bundle, TaxonomyBundle, TAXONOMY_BUNDLE_FILENAME)


def encode_strategy(spec: SamplingStrategySpec) -> bytes:
    """Return the bytes of ``sampling_strategy.json``.

    Raises:
        CheckpointFormatError: What was written could not be read again, as with an infinite weight.
    """
    return _encode(spec, SamplingStrategySpec, SAMPLING_STRATEGY_FILENAME)


def encode_node(node: TaxonomyNode) -> bytes:
    """Return a node as it stands in a bundle, with neither its key nor the bundle's indentation.

    Raises:
        CheckpointFormatError: What was written could not be read again.
    """
    return _encode_part(node, TaxonomyNode)


def encode_taxonomy(taxonomy: FactorTaxonomy) -> bytes:
    """Return a tree as it stands in a bundle, without the bundle's indentation.

    Raises:
        CheckpointFormatError: What was written could not be read again.
    """
    return _encode_part(taxonomy, FactorTaxonomy)


def encode_key(key: str) -> bytes:
    """Return a text as it stands in a bundle, in quotes.

    Raises:
        CheckpointFormatError: It is no Unicode text.
    """
    try:
        return to_json(key)
    except PydanticSerializationError as error:
        raise _unwritable(TAXONOMY_BUNDLE_FILENAME, error) from error


def encode_run_config(config: OpenSimulaRunConfig) -> bytes:
    """Return the bytes of ``run_config.json``.

    Raises:
        CheckpointFormatError: A text in it is no Unicode text.
    """
    try:
        return config.to_json().encode()
    except UnicodeEncodeError as error:
        raise _unwritable(RUN_CONFIG_FILENAME, error) from error


def encode_manifest(manifest: OpenSimulaManifest) -> bytes:
    """Return the bytes of ``manifest.json``."""
    # A manifest that was read with a null where a digest belongs keeps it: pydantic would only warn.
    return f"{manifest.model_dump_json(indent=2, warnings=False)}\n".encode()


def same_bundle(old: bytes, new: bytes) -> bool:
    """Tell whether two encoded bundles say the same, in the same order of nodes and unknown keys."""
    return _says_the_same(TaxonomyBundle, old, new)


def same_strategy(old: bytes, new: bytes) -> bool:
    """Tell whether two encoded sampling strategies say the same, in the same order."""
    return _says_the_same(SamplingStrategySpec, old, new)


def same_run_config(old: bytes, new: OpenSimulaRunConfig) -> bool:
    """Tell whether an encoded run config says the same as a model, whatever the order of its keys."""
    if old == encode_run_config(new):
        return True
    try:
        config = OpenSimulaRunConfig.model_validate(json.loads(old))
    except ValueError:
        return False
    return _values(config) == _values(new)


def now_text() -> str:
    """Return the time of day in UTC as the manifest writes it: whole seconds, suffix Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@functools.cache
def installed_afterimage_version() -> str | None:
    """Return the version of the installed ``afterimage`` distribution, or None without one."""
    try:
        return importlib.metadata.version("afterimage")
    except importlib.metadata.PackageNotFoundError:
        return None


def _encode(model: FormatModel, kind: type[FormatModel], file: str) -> bytes:
    # The models don't check assignments, so a script can put anything in; it is cheaper to read it back
    # than to hand out a checkpoint that nobody can open.
    try:
        data = f"{model.model_dump_json(indent=2, warnings=False)}\n".encode()
        with paused_collector():
            kind.model_validate_json(data)
    except (PydanticSerializationError, ValidationError) as error:
        raise _unwritable(file, error) from error
    return data


def _encode_part(model: FormatModel, kind: type[FormatModel]) -> bytes:
    try:
        text = model.model_dump_json(indent=2, warnings=False)
        kind.model_validate_json(text)
    except (PydanticSerializationError, ValidationError) as error:
        raise _unwritable(TAXONOMY_BUNDLE_FILENAME, error) from error
    return text.encode()


def _values(config: OpenSimulaRunConfig) -> str:
    # As text, because 1 and 1.0 and True compare equal but are not the same value in a file.
    return json.dumps(
        [config.model_dump(mode="json", exclude_none=True), dict(config.unknown_keys)], sort_keys=True
    )


def _unwritable(file: str, error: Exception) -> CheckpointFormatError:
    return CheckpointFormatError(
        tr("{file} was not written: it would hold a value that can't be read again.", file=file),
        tr("Correct the value that the details name, then save again."),
        str(error)[:2000],
        file=file,
    )


def _says_the_same(kind: type[FormatModel], old: bytes, new: bytes) -> bool:
    if old == new or old.replace(b"\r\n", b"\n") == new:
        return True
    try:
        # Models compare equal whatever the order of nodes and unknown keys, which must not be lost.
        with paused_collector():
            return f"{kind.model_validate_json(old).model_dump_json(indent=2)}\n".encode() == new
    except (PydanticSerializationError, ValidationError):
        return False

"""The manifest as it would have to be for the documents that lie in a folder now, digests and all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.errors import CheckpointFormatError, MissingFileError
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    MAX_BUNDLE_BYTES,
    MAX_SMALL_FILE_BYTES,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
)
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.folder import CheckpointFolder


def redigested_manifest(folder: CheckpointFolder, data: bytes) -> OpenSimulaManifest:
    """Return a manifest with the digests of what is on disk, and all else as it was.

    Whether the documents can be loaded is for the caller to find out.

    Args:
        folder: The folder with the documents.
        data: The bytes of its present manifest, whose digests may be missing.

    Raises:
        MissingFileError: There is no bundle.
        CheckpointFormatError: The manifest is wrong in more than its digests, or leads out of the folder.
        UnreadableFileError: The system refuses to read a document.
    """
    document = _object_of(data)
    digests = _bundle_digests(folder, document) | _strategy_digest(folder, document)
    try:
        return OpenSimulaManifest.model_validate(document | digests)
    except ValidationError as error:
        raise _not_a_manifest(str(error)) from error


def says_the_same(manifest: OpenSimulaManifest, data: bytes) -> bool:
    """Tell whether the bytes of a manifest say what a model says."""
    return bool(manifest.model_dump(mode="json") == _object_of(data))


def instruction_digest(bundle: bytes) -> str:
    """Return the digest of the instructions in the bytes of a bundle; empty if they can't be found there."""
    try:
        return sha256_text(json.loads(bundle)["instruction_y"])
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        # This bundle can't be loaded; loading it tells why much better than could be told here.
        return ""


def _object_of(data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _not_a_manifest(str(error)) from error
    if not isinstance(document, dict):
        raise _not_a_manifest(tr("It holds no JSON object."))
    return document


def _bundle_digests(folder: CheckpointFolder, document: dict[str, Any]) -> dict[str, str]:
    name = document.get("taxonomy_bundle_file", TAXONOMY_BUNDLE_FILENAME)
    data = folder.read(_text(name), MAX_BUNDLE_BYTES)
    return {"taxonomy_bundle_sha256": sha256_bytes(data), "instruction_y_sha256": instruction_digest(data)}


def _strategy_digest(folder: CheckpointFolder, document: dict[str, Any]) -> dict[str, str | None]:
    name = _text(document.get("sampling_strategy_file") or SAMPLING_STRATEGY_FILENAME)
    try:
        data = folder.read(name, MAX_SMALL_FILE_BYTES)
    except MissingFileError:
        return {"sampling_strategy_file": None, "sampling_strategy_sha256": None}
    return {"sampling_strategy_file": name, "sampling_strategy_sha256": sha256_bytes(data)}


def _text(name: object) -> str:
    if not isinstance(name, str):
        raise _not_a_manifest(tr("A file name in it is no text."))
    return name


def _not_a_manifest(detail: str) -> CheckpointFormatError:
    return CheckpointFormatError(
        tr("{file} is wrong in more than its digests.", file=MANIFEST_FILENAME),
        tr("Correct what the details name, or take the file from a backup."),
        detail[:2000],
        file=MANIFEST_FILENAME,
    )

"""Loading a checkpoint for a program: all of it, or an error for the first fault, as the peer does it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import (
    CheckpointFormatError,
    DigestMismatchError,
    InvalidTaxonomyError,
    MissingFileError,
    UnsupportedFormatError,
)
from opensimula_gui.checkpoint.folder import CheckpointFolder
from opensimula_gui.checkpoint.layout import (
    FORMAT_VERSION,
    MANIFEST_FILENAME,
    MAX_BUNDLE_BYTES,
    MAX_SMALL_FILE_BYTES,
    SAMPLING_STRATEGY_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.checkpoint.pointers import format_pointer
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
from opensimula_gui.checkpoint.tree_rules import validate_factor_taxonomy
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Callable

Model = TypeVar("Model", bound=BaseModel)

_CHANGED_HINT = marked("It was changed after it was saved. If that was meant, re-hash the checkpoint.")
_MAX_DETAILED_ERRORS = 20


@dataclass(frozen=True)
class SimulaCheckpoint:
    """A checkpoint that was loaded.

    Attributes:
        manifest: What wrote it, and its digests.
        bundle: Factors and taxonomies.
        sampling_strategy: None if there is no such file.
        run_config: None if there is no such file, or the manifest does not name it.
        root: The checkpoint root.
    """

    manifest: OpenSimulaManifest
    bundle: TaxonomyBundle
    sampling_strategy: SamplingStrategySpec | None
    run_config: OpenSimulaRunConfig | None
    root: Path


def load_checkpoint(
    checkpoint_root: Path | str, *, verify_digests: bool = True, validate_taxonomies: bool = True
) -> SimulaCheckpoint:
    """Load a checkpoint.

    Args:
        checkpoint_root: The folder that holds ``opensimula/``.
        verify_digests: Compare the bytes on disk with the manifest's digests.
        validate_taxonomies: Check that each taxonomy is a tree.

    Raises:
        FileNotFoundError: There is no manifest, or no bundle (``MissingFileError``).
        ValueError: A document is foreign, newer, changed, malformed, unsafe to read or over its size limit
            (``CheckpointFormatError`` and what is below it).
        OSError: The system refuses to read a file (``UnreadableFileError``).
    """
    root = Path(checkpoint_root)
    folder = CheckpointFolder(opensimula_dir(root))
    with paused_collector():
        manifest = _load_manifest(folder)
        bundle = _load_bundle(folder, manifest, verify_digests=verify_digests)
        if validate_taxonomies:
            _validate_trees(bundle, manifest.taxonomy_bundle_file)
        strategy = _load_strategy(folder, manifest, verify_digests=verify_digests)
        run_config = _load_run_config(folder, manifest)
        return SimulaCheckpoint(manifest, bundle, strategy, run_config, root)


def _load_manifest(folder: CheckpointFolder) -> OpenSimulaManifest:
    data = folder.read(MANIFEST_FILENAME, MAX_SMALL_FILE_BYTES)
    manifest = _parse(OpenSimulaManifest.model_validate_json, data, MANIFEST_FILENAME)
    # The model itself refuses other producers and formats.
    if manifest.format_version != FORMAT_VERSION:
        raise UnsupportedFormatError(
            tr(
                "The checkpoint has format version “{found}”; this program reads {known}.",
                found=one_line(manifest.format_version, 40),
                known=FORMAT_VERSION,
            ),
            tr("Look for a newer version of this program."),
            file=MANIFEST_FILENAME,
            pointer="format_version",
        )
    return manifest


def _load_bundle(
    folder: CheckpointFolder, manifest: OpenSimulaManifest, *, verify_digests: bool
) -> TaxonomyBundle:
    name = manifest.taxonomy_bundle_file
    data = folder.read(name, MAX_BUNDLE_BYTES)
    if verify_digests:
        _require_digest(data, manifest.taxonomy_bundle_sha256, name)
    bundle = _parse(TaxonomyBundle.model_validate_json, data, name)
    if verify_digests and sha256_text(bundle.instruction_y) != manifest.instruction_y_sha256:
        raise DigestMismatchError(
            tr(
                "The instructions in {file} are not those that the manifest was written for.",
                file=one_line(name),
            ),
            tr(_CHANGED_HINT),
            file=name,
            pointer="instruction_y",
        )
    return bundle


def _validate_trees(bundle: TaxonomyBundle, name: str) -> None:
    for number, taxonomy in enumerate(bundle.taxonomies):
        try:
            validate_factor_taxonomy(taxonomy)
        except InvalidTaxonomyError as error:
            error.file = name
            error.pointer = f"taxonomies[{number}].{error.pointer}"
            raise


def _load_strategy(
    folder: CheckpointFolder, manifest: OpenSimulaManifest, *, verify_digests: bool
) -> SamplingStrategySpec | None:
    name = manifest.sampling_strategy_file or SAMPLING_STRATEGY_FILENAME
    data = _read_optional(folder, name)
    if data is None:
        return None
    if verify_digests and manifest.sampling_strategy_sha256:
        _require_digest(data, manifest.sampling_strategy_sha256, name)
    return _parse(SamplingStrategySpec.model_validate_json, data, name)


def _load_run_config(folder: CheckpointFolder, manifest: OpenSimulaManifest) -> OpenSimulaRunConfig | None:
    name = manifest.run_config_file
    data = _read_optional(folder, name) if name else None
    return _parse(_run_config_from_json, data, name) if name and data is not None else None


def _read_optional(folder: CheckpointFolder, name: str) -> bytes | None:
    try:
        return folder.read(name, MAX_SMALL_FILE_BYTES)
    except MissingFileError:
        return None


def _run_config_from_json(data: bytes) -> OpenSimulaRunConfig:
    # The peer reads this one document with the standard library, which is laxer: NaN, lone surrogates.
    return OpenSimulaRunConfig.from_document(json.loads(data.decode()))


def _require_digest(data: bytes, recorded: str, name: str) -> None:
    found = sha256_bytes(data)
    if found != recorded:
        raise DigestMismatchError(
            tr("The bytes of {file} are not those that the manifest was written for.", file=one_line(name)),
            tr(_CHANGED_HINT),
            tr("Recorded: {recorded}\nFound: {found}", recorded=one_line(recorded, 80), found=found),
            file=name,
        )


def _parse(validate: Callable[[bytes], Model], data: bytes, name: str) -> Model:
    try:
        return validate(data)
    except ValidationError as error:
        raise _format_error(error, name) from None
    except (ValueError, RecursionError) as error:
        raise CheckpointFormatError(
            tr("{file} is no JSON text that can be read.", file=one_line(name)),
            tr("Get the file from its source again."),
            one_line(str(error)),
            file=name,
        ) from None


def _format_error(error: ValidationError, name: str) -> CheckpointFormatError:
    # The text of a pydantic error repeats the input; with many faults it is larger than the document.
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    details = [
        f"{format_pointer(fault['loc'])}: {one_line(fault['msg'])}" for fault in faults[:_MAX_DETAILED_ERRORS]
    ]
    if len(faults) > len(details):
        details.append(tr("and {n} more", "and {n} more", len(faults) - len(details)))
    return CheckpointFormatError(
        tr(
            "{file} does not say what the format asks for: {reason}.",
            file=one_line(name),
            reason=details[0].removeprefix(": "),
        ),
        tr("Correct the file, or get it from its source again."),
        "\n".join(details),
        file=name,
        pointer=format_pointer(faults[0]["loc"]),
    )

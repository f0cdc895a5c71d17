"""Save what was edited of an opened checkpoint, and nothing else; write new digests after a hand edit."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.assembling import assembled_bundle
from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.edits import BundleEdits, edited_bundle
from opensimula_gui.checkpoint.encoding import (
    encode_bundle,
    encode_manifest,
    encode_run_config,
    encode_strategy,
    installed_afterimage_version,
    now_text,
    same_bundle,
    same_run_config,
    same_strategy,
)
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, CheckpointFormatError, SaveError
from opensimula_gui.checkpoint.folder import CheckpointFolder, find_root, require_plain_name
from opensimula_gui.checkpoint.inspecting.value_check import VALUE_CODES
from opensimula_gui.checkpoint.inspection import DigestState, FileRole
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    MAX_SMALL_FILE_BYTES,
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.redigest import redigested_manifest, says_the_same
from opensimula_gui.checkpoint.splicing import spliced_bundle
from opensimula_gui.checkpoint.staging import NewState
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
from opensimula_gui.checkpoint.transaction import (
    Replacement,
    exclusive_save,
    recover_interrupted_save,
    replace_state,
)
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What a save did.

    Attributes:
        manifest: The manifest that is on disk now.
        root: The checkpoint root that was written.
        written: Names of the files whose bytes changed; empty if there was nothing to save.
        backup: The folder that holds the state before; None if there was none or nothing was saved.
        warnings: What went wrong after the new state was in its place, in sentences.
        files: The new bytes of the files whose bytes changed, by name.
    """

    manifest: OpenSimulaManifest
    root: Path
    written: tuple[str, ...] = ()
    backup: Path | None = None
    warnings: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class _Edit:
    """One document with its new bytes; ``instruction_y`` comes along with a bundle."""

    role: FileRole
    name: str
    data: bytes
    instruction_y: str = ""


def save_edits(
    opened: CheckpointInspection,
    *,
    bundle: TaxonomyBundle | BundleEdits | None = None,
    sampling_strategy: SamplingStrategySpec | None = None,
    run_config: OpenSimulaRunConfig | None = None,
    target: Path | str | None = None,
) -> SaveReport:
    """Save the documents that were edited since a checkpoint was opened; all others keep their bytes.

    A document that says the same as what is on disk counts as not edited. What is not edited also keeps its
    recorded digest, even a wrong one: a save doesn't vouch for bytes that nobody has looked at.

    Args:
        opened: The checkpoint as it was opened.
        bundle: The edited bundle, or what was edited of the one that was opened, which takes much less
            time for a few edits of a large one; None if it was not edited.
        sampling_strategy: The edited strategies, or None if they were not edited.
        run_config: The edited run config, or None if it was not edited.
        target: Another checkpoint root to save a whole copy to; it must not hold a checkpoint yet. Only
            ``opensimula/`` is copied, no samples. The opened root itself means an ordinary save.

    Returns:
        What was done.

    Raises:
        ChangedOnDiskError: Somebody wrote the folder since it was opened.
        LockedError: Another program is saving there right now.
        SaveError: The system refused something, or ``target`` holds a checkpoint; every old byte is on disk.
        CheckpointFormatError: The checkpoint was refused when it was opened, or an edit can't be written.
    """
    manifest = _manifest_of(opened)
    edits = [
        *_bundle_edit(opened, manifest, bundle),
        *_strategy_edit(opened, manifest, sampling_strategy),
        *_run_config_edit(opened, manifest, run_config),
    ]
    destination = opened.root if target is None else Path(target)
    elsewhere = target is not None and destination.resolve() != opened.root.resolve()
    if not edits and not elsewhere:
        return SaveReport(manifest, opened.root)
    manifest, written = _encoded(manifest, edits)
    if elsewhere:
        _require_free_place(destination, opensimula_dir(opened.root))
    with exclusive_save(destination):
        if elsewhere:
            _require_no_checkpoint(destination)
            replacement = _put_copy(destination, opened, written)
        else:
            replacement = _put(destination, opened, written)
    names = dict.fromkeys([*written, *_present(opened)]) if elsewhere else written
    return SaveReport(
        manifest, destination, tuple(names), replacement.backup, replacement.warnings, dict(written)
    )


def _encoded(manifest: OpenSimulaManifest, edits: list[_Edit]) -> tuple[OpenSimulaManifest, dict[str, bytes]]:
    """Return the manifest that vouches for some edits, and what is to be written, by file name."""
    if not edits:
        return manifest, {}
    _require_own_names(manifest, edits)
    manifest = _updated(manifest, edits)
    written = {edit.name: edit.data for edit in edits}
    return manifest, written | {MANIFEST_FILENAME: encode_manifest(manifest)}


def rehash(path: Path | str) -> SaveReport:
    """Write a new manifest for what is on disk, after somebody edited a document by hand.

    A ``sampling_strategy.json`` that the manifest does not name gets named. All other bytes stay.

    Args:
        path: The checkpoint root, its ``opensimula/`` folder, or a file in there.

    Returns:
        What was done; nothing is written if the manifest was right already.

    Raises:
        MissingFileError: There is no manifest, or no bundle.
        CheckpointFormatError: The peer could not load what is there, whatever the digests say.
        ChangedOnDiskError: A document was written meanwhile.
        LockedError: Another program is saving there right now.
        SaveError: The system refused something; every old byte is on disk.
    """
    root = find_root(path)
    recover_interrupted_save(root)
    folder = CheckpointFolder(opensimula_dir(root))
    old = folder.read(MANIFEST_FILENAME, MAX_SMALL_FILE_BYTES)
    manifest = redigested_manifest(folder, old)
    if says_the_same(manifest, old):
        load_checkpoint(root)
        return SaveReport(manifest, root)
    manifest = manifest.model_copy(update=_stamp(manifest))
    written = {MANIFEST_FILENAME: encode_manifest(manifest)}
    state = NewState(folder.path, written, expected={MANIFEST_FILENAME: sha256_bytes(old)})
    with exclusive_save(root):
        # What is loaded here, digests included, is the very folder that takes the old one's place.
        replacement = replace_state(root, state, check=load_checkpoint)
    return SaveReport(manifest, root, (MANIFEST_FILENAME,), replacement.backup, replacement.warnings)


def _put(destination: Path, opened: CheckpointInspection, written: Mapping[str, bytes]) -> Replacement:
    """Put what was opened, with new bytes, at a root that is held for a save."""
    source = opensimula_dir(opened.root)
    return replace_state(destination, NewState(source, written, expected=_expected(opened)))


def _put_copy(destination: Path, opened: CheckpointInspection, written: Mapping[str, bytes]) -> Replacement:
    """Do so at another root, even if what was opened has been changed on disk since."""
    try:
        return _put(destination, opened, written)
    except ChangedOnDiskError:
        # A copy is the way out of just that: what was opened is still in memory, byte for byte.
        kept = {state.name: state.data for state in opened.files if state.data is not None}
        return replace_state(destination, NewState(opensimula_dir(destination), {**kept, **written}))


def _manifest_of(opened: CheckpointInspection) -> OpenSimulaManifest:
    if opened.manifest is None:
        raise CheckpointFormatError(
            tr(
                "{folder} can't be saved, because it could not be opened.",
                folder=one_line(str(opened.root)),
            ),
            tr("See its problems for what has to be mended first."),
        )
    return opened.manifest


def _bundle_edit(
    opened: CheckpointInspection,
    manifest: OpenSimulaManifest,
    bundle: TaxonomyBundle | BundleEdits | None,
) -> Iterator[_Edit]:
    name = manifest.taxonomy_bundle_file
    if isinstance(bundle, BundleEdits) and bundle and opened.bundle is not None:
        whole = edited_bundle(opened.bundle, bundle)
        data = _from_old_bytes(opened, opened.bundle, bundle, whole) or encode_bundle(whole)
        # Edits differ from what was opened; to compare it all again would take longer than to save it.
        yield _Edit(FileRole.BUNDLE, name, data, whole.instruction_y)
    elif isinstance(bundle, TaxonomyBundle):
        data = encode_bundle(bundle)
        if not same_bundle(_data(opened, FileRole.BUNDLE), data):
            yield _Edit(FileRole.BUNDLE, name, data, bundle.instruction_y)


def _from_old_bytes(
    opened: CheckpointInspection, bundle: TaxonomyBundle, edits: BundleEdits, edited: TaxonomyBundle
) -> bytes | None:
    """Return the bytes of an edited bundle if they can be made from the old ones, else None."""
    data, state = _data(opened, FileRole.BUNDLE), opened.file(FileRole.BUNDLE)
    problems = [problem for problem in opened.problems if state and problem.file == state.name]
    if opened.problem_count > len(opened.problems) or any(p.code not in VALUE_CODES for p in problems):
        # The bundle may not be all that its bytes say.
        return None
    return spliced_bundle(data, bundle, edits) or assembled_bundle(data, bundle, edited)


def _strategy_edit(
    opened: CheckpointInspection, manifest: OpenSimulaManifest, spec: SamplingStrategySpec | None
) -> Iterator[_Edit]:
    if spec is not None:
        data = encode_strategy(spec)
        if not same_strategy(_data(opened, FileRole.STRATEGY), data):
            yield _Edit(
                FileRole.STRATEGY, manifest.sampling_strategy_file or SAMPLING_STRATEGY_FILENAME, data
            )


def _run_config_edit(
    opened: CheckpointInspection, manifest: OpenSimulaManifest, config: OpenSimulaRunConfig | None
) -> Iterator[_Edit]:
    if config is not None and not same_run_config(_data(opened, FileRole.RUN_CONFIG), config):
        name = manifest.run_config_file or RUN_CONFIG_FILENAME
        yield _Edit(FileRole.RUN_CONFIG, name, encode_run_config(config))


def _data(opened: CheckpointInspection, role: FileRole) -> bytes:
    state = opened.file(role)
    return (state and state.data) or b""


def _updated(manifest: OpenSimulaManifest, edits: list[_Edit]) -> OpenSimulaManifest:
    changes = _stamp(manifest)
    for edit in edits:
        match edit.role:
            case FileRole.BUNDLE:
                changes["taxonomy_bundle_sha256"] = sha256_bytes(edit.data)
                changes["instruction_y_sha256"] = sha256_text(edit.instruction_y)
            case FileRole.STRATEGY:
                changes["sampling_strategy_sha256"] = sha256_bytes(edit.data)
                changes["sampling_strategy_file"] = edit.name
            case _:
                changes["run_config_file"] = edit.name
    return manifest.model_copy(update=changes)


def _stamp(manifest: OpenSimulaManifest) -> dict[str, str | None]:
    return {
        "created_at": now_text(),
        "afterimage_version": installed_afterimage_version() or manifest.afterimage_version,
    }


def _expected(opened: CheckpointInspection) -> dict[str, str | None]:
    return {
        state.name: state.sha256
        for state in opened.files
        if state.data is not None or state.state is DigestState.MISSING_FILE
    }


def _present(opened: CheckpointInspection) -> list[str]:
    return [state.name for state in opened.files if state.data is not None]


def _require_own_names(manifest: OpenSimulaManifest, edits: list[_Edit]) -> None:
    """Check that no edit would overwrite another document, or a file somewhere else."""
    names = [
        MANIFEST_FILENAME,
        manifest.taxonomy_bundle_file,
        manifest.sampling_strategy_file or SAMPLING_STRATEGY_FILENAME,
        manifest.run_config_file or RUN_CONFIG_FILENAME,
    ]
    # Many file systems don't tell upper from lower case.
    folded = [name.casefold() for name in names]
    for edit in edits:
        require_plain_name(edit.name)
        if folded.count(edit.name.casefold()) > 1:
            raise CheckpointFormatError(
                tr(
                    "The manifest gives two documents the same file, “{file}”.",
                    file=one_line(edit.name, 80),
                ),
                tr("Give each document a file of its own in manifest.json."),
                file=MANIFEST_FILENAME,
            )


def _require_free_place(destination: Path, source: Path) -> None:
    if destination.resolve().is_relative_to(source.resolve()):
        raise SaveError(
            tr(
                "{folder} lies inside the checkpoint that is to be copied.",
                folder=one_line(str(destination)),
            ),
            tr("Choose a folder outside of it."),
        )


def _require_no_checkpoint(root: Path) -> None:
    if opensimula_dir(root).exists():
        raise SaveError(
            tr(
                "{folder} holds a checkpoint already; nothing was written there.",
                folder=one_line(str(root)),
            ),
            tr("Choose an empty or new folder for the copy."),
        )

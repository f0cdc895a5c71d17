"""Mend the text of one document on disk, and leave everything else as it is, byte for byte.

The manifest's digest follows only if it vouched for the bytes before: one fault mended must not hide another.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.encoding import (
    encode_bundle,
    encode_manifest,
    encode_run_config,
    encode_strategy,
    now_text,
)
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.file_state import DigestState, FileRole, FileState
from opensimula_gui.checkpoint.json_members import duplicate_paths, with_text_value, without_duplicates
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, opensimula_dir
from opensimula_gui.checkpoint.pointers import format_pointer
from opensimula_gui.checkpoint.redigest import instruction_digest
from opensimula_gui.checkpoint.saving import SaveReport
from opensimula_gui.checkpoint.staging import NewState
from opensimula_gui.checkpoint.transaction import exclusive_save, replace_state
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, TaxonomyBundle

_BOM: Final = b"\xef\xbb\xbf"


class Rewrite(StrEnum):
    """How the text of a document can be mended."""

    NO_BOM = "remove the byte order mark"
    KEEP_FIRST = "keep the first of the members that share a key"
    KEEP_LAST = "keep the last of the members that share a key"
    AS_READ = "write what was read"
    SET_ROOT = "let the first node without a parent be the root"


def root_candidate(taxonomy: FactorTaxonomy) -> str | None:
    """Return the key of the first node without a parent, if the root of a tree is not among its nodes."""
    if taxonomy.root_id in taxonomy.nodes:
        return None
    return next((key for key, node in taxonomy.nodes.items() if node.parent_id is None), None)


def rewrite_document(
    opened: CheckpointInspection, name: str, way: Rewrite, pointers: Collection[str] = ()
) -> SaveReport:
    """Mend a document on disk.

    Args:
        opened: The checkpoint as it was opened; unsaved edits have no part in this.
        name: File name of the document.
        way: What to do.
        pointers: Places of what is to be mended, for those ways that are about single members.

    Returns:
        What was done.

    Raises:
        ChangedOnDiskError: Somebody wrote the folder since it was opened.
        LockedError: Another program is saving there right now.
        SaveError: The system refused something; every old byte is on disk.
        CheckpointFormatError: There is nothing to mend in this way, or the result could not be written.
    """
    state = next((state for state in opened.files if state.name == name), None)
    if state is None or state.data is None or opened.manifest is None:
        raise _nothing_to_mend(name)
    data = _mended(opened, state, way, pointers)
    if data == state.data:
        raise _nothing_to_mend(name)
    written = {name: data} | _manifest_for(opened, state, data)
    root, expected = opened.root, _expected(opened)
    with exclusive_save(root):
        done = replace_state(root, NewState(opensimula_dir(root), written, expected=expected))
    return SaveReport(opened.manifest, root, tuple(written), done.backup, done.warnings)


def _mended(opened: CheckpointInspection, state: FileState, way: Rewrite, pointers: Collection[str]) -> bytes:
    data = state.data or b""
    match way:
        case Rewrite.NO_BOM:
            return data.removeprefix(_BOM)
        case Rewrite.AS_READ:
            return _as_read(opened, state)
    start = _BOM if data.startswith(_BOM) else b""
    try:
        text = data.removeprefix(_BOM).decode()
        if way is Rewrite.SET_ROOT:
            text = _with_roots(text, opened.bundle, pointers)
        else:
            text = _without_duplicates(text, pointers, keep_first=way is Rewrite.KEEP_FIRST)
    except (UnicodeDecodeError, LookupError) as error:
        raise CheckpointFormatError(
            tr("What is to be mended in {file} can't be found in its text.", file=one_line(state.name)),
            tr("Mend the other faults of the file first, or correct it by hand."),
            str(error),
            file=state.name,
        ) from error
    return start + text.encode()


def _without_duplicates(text: str, pointers: Collection[str], *, keep_first: bool) -> str:
    for pointer in pointers:
        # Anew each time: what went may have held others.
        path = duplicate_paths(text).get(pointer)
        if path is not None:
            text = without_duplicates(text, path, keep_first=keep_first)
    return text


def _with_roots(text: str, bundle: TaxonomyBundle | None, pointers: Collection[str]) -> str:
    for number, taxonomy in enumerate(bundle.taxonomies if bundle else ()):
        path = ("taxonomies", number, "root_id")
        root = root_candidate(taxonomy)
        if root is not None and format_pointer(path) in pointers:
            text = with_text_value(text, path, root)
    return text


def _as_read(opened: CheckpointInspection, state: FileState) -> bytes:
    encoders: Mapping[FileRole, Callable[[], bytes | None]] = {
        FileRole.MANIFEST: lambda: _manifest_as_read(opened.manifest) if opened.manifest else None,
        FileRole.BUNDLE: lambda: encode_bundle(opened.bundle) if opened.bundle else None,
        FileRole.STRATEGY: lambda: (
            encode_strategy(opened.sampling_strategy) if opened.sampling_strategy else None
        ),
        FileRole.RUN_CONFIG: lambda: encode_run_config(opened.run_config) if opened.run_config else None,
    }
    data = encoders[state.role]()
    if data is None:
        raise _nothing_to_mend(state.name)
    return data


def _manifest_as_read(manifest: OpenSimulaManifest) -> bytes:
    # A date that could not be read is that of this writing.
    return encode_manifest(manifest.model_copy(update={"created_at": manifest.created_at or now_text()}))


def _manifest_for(opened: CheckpointInspection, state: FileState, data: bytes) -> dict[str, bytes]:
    """Return the manifest with the digests of a document's new bytes, if it had those of the old ones."""
    manifest = opened.file(FileRole.MANIFEST)
    if state.state is not DigestState.VERIFIED or manifest is None or not manifest.data:
        return {}
    renewed = {state.sha256: sha256_bytes(data)}
    if state.role is FileRole.BUNDLE and opened.instruction_state is DigestState.VERIFIED and opened.bundle:
        renewed[sha256_text(opened.bundle.instruction_y)] = instruction_digest(data)
    text = manifest.data
    for old, new in renewed.items():
        # A digest stands once in a manifest; where it does not, nobody can tell what the other one is for.
        if old and new and text.count(old.encode()) == 1:
            text = text.replace(old.encode(), new.encode())
    return {MANIFEST_FILENAME: text} if text != manifest.data else {}


def _expected(opened: CheckpointInspection) -> dict[str, str | None]:
    return {
        state.name: state.sha256
        for state in opened.files
        if state.data is not None or state.state is DigestState.MISSING_FILE
    }


def _nothing_to_mend(name: str) -> CheckpointFormatError:
    return CheckpointFormatError(
        tr("There is nothing to mend in {file} in this way.", file=one_line(name)),
        tr("Reload the checkpoint to see what is on disk now."),
        file=name,
    )

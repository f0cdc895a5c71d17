"""Write a checkpoint from models under the peer's names, but all files at once, at the end."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from opensimula_gui.checkpoint.digests import sha256_bytes, sha256_text
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
from opensimula_gui.checkpoint.errors import (
    CheckpointerStateError,
    CheckpointFormatError,
    MissingFileError,
    UnreadableFileError,
)
from opensimula_gui.checkpoint.folder import CheckpointFolder
from opensimula_gui.checkpoint.hub_seam import apush_checkpoint_to_hub, push_checkpoint_to_hub
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    MAX_BUNDLE_BYTES,
    OPENSIMULA_SUBDIR,
    RUN_CONFIG_FILENAME,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.checkpoint.staging import NewState
from opensimula_gui.checkpoint.transaction import exclusive_save, replace_state
from opensimula_gui.checkpoint.tree_rules import validate_factor_taxonomy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from opensimula_gui.checkpoint.hub_seam import RepoType
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


class Checkpointer:
    """Collects the documents of a checkpoint and saves them in one transaction.

    To be used as a context manager: the folder changes when the context ends without an exception, or at
    ``finalize()``. What says the same as the file that is there already leaves that file's bytes alone.

    Args:
        checkpoint_root: The folder that holds ``opensimula/``, or is to hold it.
        validate_taxonomies: Refuse a bundle in which a taxonomy is no rooted tree.
        clear_stale_optional: Remove an existing strategy or run config that is not written this time; else
            its file stays, but the manifest doesn't name it.

    Attributes:
        root: The checkpoint root.
        manifest: The manifest that was saved; None before.
    """

    def __init__(
        self,
        checkpoint_root: Path | str,
        *,
        validate_taxonomies: bool = True,
        clear_stale_optional: bool = True,
    ) -> None:
        self.root = Path(checkpoint_root)
        self.validate_taxonomies = validate_taxonomies
        self.clear_stale_optional = clear_stale_optional
        self.manifest: OpenSimulaManifest | None = None
        self._documents = _Documents()
        self._is_entered = False
        self._is_saved = True

    @property
    def opensimula_dir(self) -> Path:
        """The folder that holds the documents."""
        return opensimula_dir(self.root)

    def __enter__(self) -> Self:
        self._is_entered = True
        self._is_saved = True
        self._documents = _Documents()
        self.manifest = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Literal[False]:
        self._is_entered = False
        if kind is None and not self._is_saved:
            self._save()
        return False

    def write_taxonomy_bundle(self, bundle: TaxonomyBundle) -> None:
        """Take the bundle to be saved; to be called before the other two.

        Raises:
            CheckpointerStateError: Not inside the context.
            InvalidTaxonomyError: A taxonomy is no rooted tree.
            CheckpointFormatError: The bundle holds a value that can't be written.
        """
        self._require_context()
        if self.validate_taxonomies:
            for taxonomy in bundle.taxonomies:
                validate_factor_taxonomy(taxonomy)
        data = encode_bundle(bundle)
        self._documents.instruction_digest = sha256_text(bundle.instruction_y)
        self._take(TAXONOMY_BUNDLE_FILENAME, data, lambda old: same_bundle(old, data))

    def write_sampling_strategy(self, spec: SamplingStrategySpec) -> None:
        """Take the strategies to be saved, after the bundle.

        Raises:
            CheckpointerStateError: Not inside the context, or before the bundle.
            CheckpointFormatError: They hold a value that can't be written.
        """
        self._require_bundle()
        data = encode_strategy(spec)
        self._take(SAMPLING_STRATEGY_FILENAME, data, lambda old: same_strategy(old, data))

    def write_run_config(self, config: OpenSimulaRunConfig) -> None:
        """Take the run config to be saved, after the bundle.

        Raises:
            CheckpointerStateError: Not inside the context, or before the bundle.
            CheckpointFormatError: It holds a value that can't be written.
        """
        self._require_bundle()
        taken = config.model_copy(deep=True)
        self._take(RUN_CONFIG_FILENAME, encode_run_config(taken), lambda old: same_run_config(old, taken))

    def finalize(self) -> OpenSimulaManifest:
        """Save at once what was taken so far; more can be taken afterwards.

        Returns:
            The manifest that was saved.

        Raises:
            CheckpointerStateError: Not inside the context, or before the bundle.
            LockedError: Another program is saving there right now.
            SaveError: The system refused something; every old byte is on disk.
        """
        self._require_bundle()
        return self._save()

    def push_to_hub(
        self,
        repo_id: str,
        *,
        repo_type: RepoType = "dataset",
        token: str | None = None,
        commit_message: str | None = None,
        private: bool = False,
        path_in_repo: str = OPENSIMULA_SUBDIR,
        dataset_card: str | None = None,
    ) -> str:
        """Push what is on disk to the Hub; see ``push_checkpoint_to_hub`` for all that it takes and raises.

        To be called after the context has ended, or after ``finalize()``.

        Returns:
            The address of the repository's page.
        """
        return push_checkpoint_to_hub(
            self.root,
            repo_id,
            repo_type=repo_type,
            token=token,
            commit_message=commit_message,
            private=private,
            path_in_repo=path_in_repo,
            dataset_card=dataset_card,
        )

    async def apush_to_hub(
        self,
        repo_id: str,
        *,
        repo_type: RepoType = "dataset",
        token: str | None = None,
        commit_message: str | None = None,
        private: bool = False,
        path_in_repo: str = OPENSIMULA_SUBDIR,
        dataset_card: str | None = None,
    ) -> str:
        """Push as ``push_to_hub`` does, on a thread of its own; see ``apush_checkpoint_to_hub``."""
        return await apush_checkpoint_to_hub(
            self.root,
            repo_id,
            repo_type=repo_type,
            token=token,
            commit_message=commit_message,
            private=private,
            path_in_repo=path_in_repo,
            dataset_card=dataset_card,
        )

    def _take(self, name: str, data: bytes, is_same: Callable[[bytes], bool]) -> None:
        self._documents.data[name] = data
        self._documents.is_same[name] = is_same
        self._is_saved = False

    def _require_context(self) -> None:
        if not self._is_entered:
            raise CheckpointerStateError(
                "This Checkpointer has not been entered.",
                "Use it in a with statement: with Checkpointer(path) as cp.",
            )

    def _require_bundle(self) -> None:
        self._require_context()
        if TAXONOMY_BUNDLE_FILENAME not in self._documents.data:
            raise CheckpointerStateError(
                "A checkpoint needs its taxonomy bundle before anything else.",
                "Call write_taxonomy_bundle first.",
            )

    def _save(self) -> OpenSimulaManifest:
        with exclusive_save(self.root):
            manifest, state = self._documents.next_state(
                self.opensimula_dir, clear_stale_optional=self.clear_stale_optional
            )
            replacement = replace_state(self.root, state)
        self._is_saved = True
        self.manifest = manifest
        for sentence in replacement.warnings:
            warnings.warn(sentence, RuntimeWarning, stacklevel=3)
        return manifest


class _Documents:
    """The documents that a Checkpointer has taken so far, encoded, by file name."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}
        self.is_same: dict[str, Callable[[bytes], bool]] = {}
        self.instruction_digest = ""

    def next_state(self, folder: Path, *, clear_stale_optional: bool) -> tuple[OpenSimulaManifest, NewState]:
        """Return what the folder is to become, given what is in it."""
        kept = self._unchanged(folder)
        manifest = self._manifest(_read_existing(folder, MANIFEST_FILENAME), self.data | kept)
        written = {name: data for name, data in self.data.items() if name not in kept}
        written[MANIFEST_FILENAME] = encode_manifest(manifest)
        stale = {SAMPLING_STRATEGY_FILENAME, RUN_CONFIG_FILENAME} - self.data.keys()
        return manifest, NewState(
            folder,
            written,
            removed=frozenset(stale if clear_stale_optional else ()),
            expected={name: sha256_bytes(data) for name, data in kept.items()},
        )

    def _unchanged(self, folder: Path) -> dict[str, bytes]:
        found = {name: _read_existing(folder, name) for name in self.data}
        return {name: old for name, old in found.items() if old is not None and self.is_same[name](old)}

    def _manifest(self, old: bytes | None, documents: Mapping[str, bytes]) -> OpenSimulaManifest:
        before = _read_manifest(old)
        strategy = documents.get(SAMPLING_STRATEGY_FILENAME)
        return OpenSimulaManifest(
            created_at=now_text(),
            afterimage_version=installed_afterimage_version() or (before and before.afterimage_version),
            instruction_y_sha256=self.instruction_digest,
            taxonomy_bundle_sha256=sha256_bytes(documents[TAXONOMY_BUNDLE_FILENAME]),
            sampling_strategy_sha256=strategy and sha256_bytes(strategy),
            sampling_strategy_file=SAMPLING_STRATEGY_FILENAME if strategy else None,
            run_config_file=RUN_CONFIG_FILENAME if RUN_CONFIG_FILENAME in documents else None,
            **((before and before.model_extra) or {}),
        )


def _read_existing(folder: Path, name: str) -> bytes | None:
    # What can't be read is replaced like anything else, and its old bytes go to the backup unread.
    try:
        return CheckpointFolder(folder).read(name, MAX_BUNDLE_BYTES)
    except (CheckpointFormatError, MissingFileError, UnreadableFileError):
        return None


def _read_manifest(data: bytes | None) -> OpenSimulaManifest | None:
    """Return the manifest that is there so far, for what a new one takes over; None if it can't be read."""
    try:
        return None if data is None else OpenSimulaManifest.model_validate_json(data)
    except ValueError:
        return None


def require_checkpointer(candidate: object) -> Checkpointer:
    """Return the argument if it is a Checkpointer.

    Raises:
        TypeError: It is something else.
    """
    if not isinstance(candidate, Checkpointer):
        raise TypeError(f"A Checkpointer is needed here, not a {type(candidate).__name__}.")
    return candidate


def save_checkpoint(
    checkpoint_root: Path | str,
    *,
    bundle: TaxonomyBundle,
    sampling_strategy: SamplingStrategySpec | None = None,
    run_config: OpenSimulaRunConfig | None = None,
    validate_taxonomies: bool = True,
) -> OpenSimulaManifest:
    """Save a whole checkpoint in one transaction; a strategy or run config that is not given is removed.

    Args:
        checkpoint_root: The folder that holds ``opensimula/``, or is to hold it.
        bundle: Factors and taxonomies.
        sampling_strategy: The strategies, if any.
        run_config: The run config, if any.
        validate_taxonomies: Refuse a bundle in which a taxonomy is no rooted tree.

    Returns:
        The manifest that was saved.

    Raises:
        InvalidTaxonomyError: A taxonomy is no rooted tree.
        CheckpointFormatError: A model holds a value that can't be written.
        LockedError: Another program is saving there right now.
        SaveError: The system refused something; every old byte is on disk.
    """
    with Checkpointer(checkpoint_root, validate_taxonomies=validate_taxonomies) as checkpointer:
        bundle.save(checkpointer)
        if sampling_strategy is not None:
            sampling_strategy.save(checkpointer)
        if run_config is not None:
            checkpointer.write_run_config(run_config)
        return checkpointer.finalize()

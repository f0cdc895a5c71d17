"""Comparing two checkpoints, each as far as it can be shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.comparing.bundle_changes import bundle_changes
from opensimula_gui.checkpoint.comparing.bundle_match import match_bundles
from opensimula_gui.checkpoint.comparing.changes import (
    Change,
    ChangeKind,
    CheckpointComparison,
    Side,
    Subject,
)
from opensimula_gui.checkpoint.comparing.pairs import Pair
from opensimula_gui.checkpoint.comparing.strategies import strategy_changes
from opensimula_gui.checkpoint.comparing.value_text import shown_text
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.comparing.bundle_match import BundleMatch
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest


def compare_checkpoints(old: CheckpointParts, new: CheckpointParts) -> CheckpointComparison:
    """Tell in what two checkpoints differ, in linear time.

    Nodes are matched by id within their factor's tree, and by label path where ids are new; factors by id,
    then by name; strategies by name, then by position. Of the manifest only version and unknown keys count:
    its digests, file names and dates follow from the content or from the moment of writing.

    Args:
        old: The checkpoint to start from; neither is changed.
        new: The checkpoint to arrive at.
    """
    with paused_collector():
        match = match_bundles(old.bundle, new.bundle)
        changes = tuple(_changes(match, old, new))
    counts = Counter(change.kind for change in changes)
    return CheckpointComparison(changes, {kind: counts[kind] for kind in ChangeKind}, match)


def _changes(match: BundleMatch, old: CheckpointParts, new: CheckpointParts) -> Iterator[Change]:
    if old.manifest and new.manifest:
        yield from _manifest_changes(old.manifest, new.manifest)
    yield from _document_change(FileRole.MANIFEST, old.manifest, new.manifest)
    if old.bundle and new.bundle:
        yield from bundle_changes(match)
    yield from _document_change(FileRole.BUNDLE, old.bundle, new.bundle)
    if old.sampling_strategy and new.sampling_strategy:
        yield from strategy_changes(match, old.sampling_strategy, new.sampling_strategy)
    yield from _document_change(FileRole.STRATEGY, old.sampling_strategy, new.sampling_strategy)
    if old.run_config and new.run_config:
        yield from _run_config_changes(old.run_config, new.run_config)
    yield from _document_change(FileRole.RUN_CONFIG, old.run_config, new.run_config)


def _document_change(document: FileRole, old: object | None, new: object | None) -> Iterator[Change]:
    if (old is None) == (new is None):
        return
    side = Side(tr(document.value))
    kind, sides = (ChangeKind.ADDED, (None, side)) if old is None else (ChangeKind.REMOVED, (side, None))
    yield Change(kind, Subject.DOCUMENT, document, "", *sides)


def _manifest_changes(old: OpenSimulaManifest, new: OpenSimulaManifest) -> Iterator[Change]:
    pair = Pair(Subject.MANIFEST, FileRole.MANIFEST, Side(), Side())
    yield from pair.fields(old, new, {"format_version": ChangeKind.CHANGED})
    yield from pair.unknown_keys(old.model_extra, new.model_extra)


def _run_config_changes(old: OpenSimulaRunConfig, new: OpenSimulaRunConfig) -> Iterator[Change]:
    for key, knob in knobs().items():
        side = Side(tr(knob.title))
        pair = Pair(Subject.RUN_CONFIG, FileRole.RUN_CONFIG, side, side)
        texts = (shown_text(getattr(config, key)) for config in (old, new))
        yield from pair.optional(Subject.RUN_CONFIG, key, *texts)
    whole = Pair(Subject.RUN_CONFIG, FileRole.RUN_CONFIG, Side(), Side())
    yield from whole.unknown_keys(old.unknown_keys, new.unknown_keys)

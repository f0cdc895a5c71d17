"""Any sequence of edits: undone, it gives the first state byte for byte; saved, it is what is shown."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint import encoding, inspect_checkpoint, save_edits, validate_factor_taxonomy
from opensimula_gui.checkpoint.edits import BundleEdits, edited_bundle
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.taxonomy_tree import TaxonomyTreeModel
from opensimula_gui.services.after_save import inspection_after_save
from tests.models.random_edits import index_of, random_edit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

pytestmark = pytest.mark.usefixtures("qapp")

SEEDS = range(30)


def bundle_now(session: EditingSession) -> TaxonomyBundle:
    assert session.inspection.bundle is not None
    return edited_bundle(session.inspection.bundle, session.edits().bundle or BundleEdits())


def outline_of(index: TaxonomyIndex) -> list[tuple[int, str, int, int]]:
    """Return what the index says of each row, in the order of the tree."""
    return [
        (index.depth(row), index.label(row), len(index.children(row)), index.leaves(row))
        for top in index.top_rows
        for row in index.rows_below(top)
    ]


def require_consistent(session: EditingSession) -> None:
    """Check that the index says what an index that is made of the edited bundle says."""
    bundle, index = bundle_now(session), index_of(session)
    for taxonomy in bundle.taxonomies:
        validate_factor_taxonomy(taxonomy)
    anew = TaxonomyIndex(bundle)
    anew.target_depth = index.target_depth
    assert outline_of(index) == outline_of(anew)
    assert session.is_edited == (session.edit_counts().total > 0)


def save(session: EditingSession) -> None:
    edits = session.edits()
    report = save_edits(
        session.inspection,
        bundle=edits.bundle,
        sampling_strategy=edits.sampling_strategy,
        run_config=edits.run_config,
    )
    if report.written:
        session.mark_saved(inspection_after_save(session.inspection, report, edits), edits)


@pytest.mark.parametrize("seed", SEEDS)
def test_undoing_everything_gives_the_first_bytes(seed: int, sample_root: Path) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    session = EditingSession(inspect_checkpoint(sample_root))
    assert session.inspection.bundle is not None
    before = encoding.encode_bundle(session.inspection.bundle)
    for _ in range(25):
        random_edit(session, random)
        require_consistent(session)
    after = encoding.encode_bundle(bundle_now(session))
    at = session.undo_stack.index()
    session.undo_stack.setIndex(0)
    assert not session.is_edited
    assert encoding.encode_bundle(bundle_now(session)) == before
    session.undo_stack.setIndex(at)
    assert encoding.encode_bundle(bundle_now(session)) == after


@pytest.mark.parametrize("seed", SEEDS)
def test_reverting_everything_gives_the_first_bytes_and_can_be_undone(seed: int, sample_root: Path) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    session = EditingSession(inspect_checkpoint(sample_root))
    assert session.inspection.bundle is not None
    before = encoding.encode_bundle(session.inspection.bundle)
    for _ in range(25):
        random_edit(session, random)
    edited = encoding.encode_bundle(bundle_now(session))
    was_edited = session.is_edited
    session.revert()
    require_consistent(session)
    assert not session.is_edited
    assert encoding.encode_bundle(bundle_now(session)) == before
    if was_edited:
        session.undo_stack.undo()
    assert encoding.encode_bundle(bundle_now(session)) == edited


@pytest.mark.parametrize("seed", SEEDS)
def test_saves_in_between_leave_what_is_shown_on_disk(seed: int, sample_root: Path, tmp_path: Path) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    root = tmp_path / "secqa"
    shutil.copytree(sample_root, root)
    session = EditingSession(inspect_checkpoint(root))
    for _ in range(3):
        for _ in range(8):
            random_edit(session, random)
        save(session)
        assert not session.is_edited
        assert session.edited_rows() == frozenset()
        require_consistent(session)
        fresh = inspect_checkpoint(root)
        assert [p for p in fresh.problems if p.severity == "error"] == []
        assert fresh.bundle == bundle_now(session)
    session.undo_stack.setIndex(0)
    save(session)
    fresh, first = inspect_checkpoint(root), inspect_checkpoint(sample_root)
    assert fresh.bundle is not None
    assert first.bundle is not None
    assert encoding.encode_bundle(fresh.bundle) == encoding.encode_bundle(first.bundle)


@pytest.mark.parametrize("needle", ["", "e"])
@pytest.mark.parametrize("seed", range(8))
def test_the_tree_follows_each_edit(
    seed: int, needle: str, sample_root: Path, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    session = EditingSession(inspect_checkpoint(sample_root))
    model = TaxonomyTreeModel()
    model.set_session(session)
    model.filter(needle)
    check_model(model)
    for _ in range(25):
        random_edit(session, random)
        if not needle:
            assert shown(model) == [entry[1] for entry in outline_of(index_of(session))]


def shown(model: TaxonomyTreeModel) -> list[str]:
    """Return the whole labels of all rows of a model from top to bottom."""
    labels: list[str] = []
    stack = [model.index(row, 0) for row in reversed(range(model.rowCount()))]
    while stack:
        item = stack.pop()
        assert model.parent(item).isValid() == bool(item.parent().isValid())
        labels.append(index_label(model, model.row_of(item)))
        stack.extend(model.index(row, 0, item) for row in reversed(range(model.rowCount(item))))
    return labels


def index_label(model: TaxonomyTreeModel, row: int) -> str:
    assert model.taxonomy_index is not None
    return model.taxonomy_index.label(row)

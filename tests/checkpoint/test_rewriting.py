"""A document's text is mended on disk, and the digest follows if it vouched for the old bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, CheckpointFormatError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.checkpoint.rewriting import Rewrite, rewrite_document
from tests.checkpoint.faults.changes import BUNDLE, MANIFEST, RUN, STRATEGY, SWALLOWED, node, put, swap, text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter

BOM = b"\xef\xbb\xbf"


def mend(root: Path, name: str, way: Rewrite, *pointers: str) -> tuple[str, ...]:
    return rewrite_document(inspect_checkpoint(root), name, way, pointers).written


def codes(root: Path) -> list[str]:
    problems = inspect_checkpoint(root).problems
    return [problem.code for problem in problems if problem.severity is Severity.ERROR]


def with_bom(text: str) -> str:
    return f"\ufeff{text}"


@pytest.mark.parametrize("name", [BUNDLE, STRATEGY])
def test_a_mark_goes_and_the_digest_follows(rewrite: Rewriter, checkpoint: Path, name: str) -> None:
    before = (rewrite.folder / name).read_bytes()
    text(name, with_bom)(rewrite)
    assert codes(checkpoint) == ["byte-order-mark"]
    assert mend(checkpoint, name, Rewrite.NO_BOM) == (name, MANIFEST)
    assert (rewrite.folder / name).read_bytes() == before
    assert codes(checkpoint) == []
    load_checkpoint(checkpoint)
    (backup,) = list_backups(checkpoint)
    assert (backup / name).read_bytes() == BOM + before


def test_a_digest_that_did_not_match_is_left_alone(rewrite: Rewriter, checkpoint: Path) -> None:
    text(BUNDLE, with_bom, redigest=False)(rewrite)
    assert codes(checkpoint) == ["digest-mismatch", "byte-order-mark"]
    assert mend(checkpoint, BUNDLE, Rewrite.NO_BOM) == (BUNDLE,)
    # It was the digest of the text without the mark.
    assert codes(checkpoint) == []


@pytest.mark.parametrize("name", [RUN, MANIFEST])
def test_files_without_a_digest_are_mended_too(rewrite: Rewriter, checkpoint: Path, name: str) -> None:
    text(name, with_bom)(rewrite)
    assert mend(checkpoint, name, Rewrite.NO_BOM) == (name,)
    load_checkpoint(checkpoint)


@pytest.mark.parametrize(("way", "label"), [(Rewrite.KEEP_FIRST, "lost"), (Rewrite.KEEP_LAST, "Snow melt")])
def test_one_of_two_nodes_of_a_key_stays(
    rewrite: Rewriter, checkpoint: Path, way: Rewrite, label: str
) -> None:
    swap(BUNDLE, '"node_c2": ', SWALLOWED)(rewrite)
    pointer = 'taxonomies[0].nodes["node_c2"]'
    assert mend(checkpoint, BUNDLE, way, pointer, "gone") == (BUNDLE, MANIFEST)
    assert "duplicate-key" not in codes(checkpoint)
    bundle = inspect_checkpoint(checkpoint).bundle
    assert bundle is not None
    assert bundle.taxonomies[0].nodes["node_c2"].label == label


def test_the_digest_of_the_instructions_follows_too(rewrite: Rewriter, checkpoint: Path) -> None:
    swap(BUNDLE, '"instruction_y"', '"instruction_y": "first", "instruction_y"')(rewrite)
    assert codes(checkpoint) == ["duplicate-key"]
    mend(checkpoint, BUNDLE, Rewrite.KEEP_FIRST, "instruction_y")
    assert codes(checkpoint) == []
    assert load_checkpoint(checkpoint).bundle.instruction_y == "first"


def test_a_mark_before_members_that_share_a_key_stays(rewrite: Rewriter, checkpoint: Path) -> None:
    swap(RUN, "{", '\ufeff{"name": "x",')(rewrite)
    mend(checkpoint, RUN, Rewrite.KEEP_LAST, "name")
    assert codes(checkpoint) == ["byte-order-mark"]
    assert json.loads((rewrite.folder / RUN).read_text("utf-8-sig"))["name"] == "floods"


def test_what_was_read_takes_the_place_of_what_was_not(rewrite: Rewriter, checkpoint: Path) -> None:
    node(0, "node_c1", "provenance", [None])(rewrite)
    put(STRATEGY, "strategies", 0, "forbidden_label_pairs", 0, value=[])(rewrite)
    for name in (BUNDLE, STRATEGY):
        assert mend(checkpoint, name, Rewrite.AS_READ) == (name, MANIFEST)
    assert codes(checkpoint) == []
    load_checkpoint(checkpoint)


def test_a_manifest_and_a_run_config_are_written_as_read_too(rewrite: Rewriter, checkpoint: Path) -> None:
    put(MANIFEST, "created_at", value=...)(rewrite)
    swap(RUN, "{", '{"\\udc00": 1,')(rewrite)
    assert mend(checkpoint, MANIFEST, Rewrite.AS_READ) == (MANIFEST,)
    assert mend(checkpoint, RUN, Rewrite.AS_READ) == (RUN,)
    assert codes(checkpoint) == []
    assert load_checkpoint(checkpoint).manifest.created_at.endswith("Z")


def test_an_instruction_that_is_gone_leaves_its_digest(rewrite: Rewriter, checkpoint: Path) -> None:
    swap(BUNDLE, '"instruction_y"', '"instruction_y": 5, "instruction_y"')(rewrite)
    mend(checkpoint, BUNDLE, Rewrite.KEEP_FIRST, "instruction_y")
    assert sorted(codes(checkpoint)) == ["digest-mismatch", "wrong-type"]


def test_a_digest_that_stands_twice_is_left_alone(rewrite: Rewriter, checkpoint: Path) -> None:
    text(BUNDLE, with_bom)(rewrite)

    def repeat(document: Any) -> None:
        document["mine"] = document["taxonomy_bundle_sha256"]

    rewrite(MANIFEST, repeat)
    assert mend(checkpoint, BUNDLE, Rewrite.NO_BOM) == (BUNDLE,)
    assert codes(checkpoint) == ["digest-mismatch"]


@pytest.mark.parametrize(
    ("name", "way", "pointers"),
    [
        (BUNDLE, Rewrite.NO_BOM, ()),
        (BUNDLE, Rewrite.KEEP_FIRST, ("gone",)),
        ("other.json", Rewrite.NO_BOM, ()),
    ],
)
def test_what_needs_no_mending_is_not_written(
    checkpoint: Path, name: str, way: Rewrite, pointers: tuple[str, ...]
) -> None:
    with pytest.raises(CheckpointFormatError, match="nothing to mend"):
        mend(checkpoint, name, way, *pointers)
    assert list_backups(checkpoint) == []


def test_what_could_not_be_shown_can_not_be_written(rewrite: Rewriter, checkpoint: Path) -> None:
    text(STRATEGY, lambda t: t[:-30])(rewrite)
    with pytest.raises(CheckpointFormatError, match="nothing to mend"):
        mend(checkpoint, STRATEGY, Rewrite.AS_READ)


def test_a_foreign_encoding_has_to_go_first(rewrite: Rewriter, checkpoint: Path) -> None:
    text(RUN, lambda t: t.replace("{", '{"name": "Köln",').encode("latin-1"))(rewrite)
    with pytest.raises(CheckpointFormatError, match="can't be found"):
        mend(checkpoint, RUN, Rewrite.KEEP_FIRST, "name")


def test_a_checkpoint_that_was_changed_since_is_not_written(rewrite: Rewriter, checkpoint: Path) -> None:
    text(RUN, with_bom)(rewrite)
    opened = inspect_checkpoint(checkpoint)
    put(STRATEGY, "strategies", 0, "weight", value=3.0)(rewrite)
    with pytest.raises(ChangedOnDiskError):
        rewrite_document(opened, RUN, Rewrite.NO_BOM)


def test_a_refused_checkpoint_is_not_written(rewrite: Rewriter, checkpoint: Path) -> None:
    text(BUNDLE, lambda t: with_bom(t)[:50])(rewrite)
    with pytest.raises(CheckpointFormatError):
        mend(checkpoint, BUNDLE, Rewrite.NO_BOM)


def test_the_node_without_a_parent_becomes_the_root(rewrite: Rewriter, checkpoint: Path) -> None:
    before = (rewrite.folder / BUNDLE).read_bytes()
    put(BUNDLE, "taxonomies", 1, "root_id", value="gone")(rewrite)
    assert mend(checkpoint, BUNDLE, Rewrite.SET_ROOT, "taxonomies[1].root_id") == (BUNDLE, MANIFEST)
    assert (rewrite.folder / BUNDLE).read_bytes() == before
    load_checkpoint(checkpoint)


def test_a_root_that_is_there_and_one_that_nobody_knows_stay(rewrite: Rewriter, checkpoint: Path) -> None:
    put(BUNDLE, "taxonomies", 1, "root_id", value="gone")(rewrite)
    put(BUNDLE, "taxonomies", 1, "nodes", "node_p0", "parent_id", value="node_p1")(rewrite)
    for number in (0, 1):
        with pytest.raises(CheckpointFormatError, match="nothing to mend"):
            mend(checkpoint, BUNDLE, Rewrite.SET_ROOT, f"taxonomies[{number}].root_id")


def test_a_root_that_has_no_place_in_the_text_can_not_be_set(rewrite: Rewriter, checkpoint: Path) -> None:
    put(BUNDLE, "taxonomies", 1, "root_id", value=...)(rewrite)
    with pytest.raises(CheckpointFormatError, match="can't be found"):
        mend(checkpoint, BUNDLE, Rewrite.SET_ROOT, "taxonomies[1].root_id")

"""Loading returns everything or raises the peer's kinds of error; the collector is as it was."""

from __future__ import annotations

import gc
import json
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.errors import (
    CheckpointFormatError,
    DigestMismatchError,
    InvalidTaxonomyError,
    MissingFileError,
    UnsupportedFormatError,
)
from opensimula_gui.checkpoint.loading import load_checkpoint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter


def test_all_parts_are_loaded(checkpoint: Path) -> None:
    loaded = load_checkpoint(str(checkpoint))
    assert loaded.root == checkpoint
    assert loaded.manifest.afterimage_version == "0.18.1"
    assert [len(taxonomy.nodes) for taxonomy in loaded.bundle.taxonomies] == [4, 3]
    assert list(loaded.bundle.taxonomies[0].nodes) == ["node_c0", "node_c1", "node_c2", "node_c3"]
    assert loaded.sampling_strategy is not None
    assert loaded.sampling_strategy.strategies[0].forbidden_label_pairs == [("snow", "köln")]
    assert loaded.run_config is not None
    assert loaded.run_config.name == "floods"


def test_optional_parts_may_be_missing(checkpoint: Path) -> None:
    (checkpoint / "opensimula" / "sampling_strategy.json").unlink()
    (checkpoint / "opensimula" / "run_config.json").unlink()
    loaded = load_checkpoint(checkpoint)
    assert (loaded.sampling_strategy, loaded.run_config) == (None, None)


def test_a_config_that_is_not_named_is_not_loaded(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("manifest.json", lambda manifest: manifest.update(run_config_file=None))
    assert load_checkpoint(checkpoint).run_config is None


def test_unknown_keys_are_kept(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("taxonomy_bundle.json", lambda bundle: bundle.update(of_mine={"a": [1]}))
    assert load_checkpoint(checkpoint).bundle.model_extra == {"of_mine": {"a": [1]}}


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        load_checkpoint(tmp_path)


def test_a_newer_version(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("manifest.json", lambda manifest: manifest.update(format_version="2.0"))
    with pytest.raises(UnsupportedFormatError, match=r"2\.0"):
        load_checkpoint(checkpoint, verify_digests=False)


@pytest.mark.parametrize("name", ["taxonomy_bundle.json", "sampling_strategy.json"])
def test_changed_bytes(checkpoint: Path, rewrite: Rewriter, name: str) -> None:
    rewrite(name, json.dumps, redigest=False)
    with pytest.raises(DigestMismatchError) as caught:
        load_checkpoint(checkpoint)
    assert caught.value.file == name
    load_checkpoint(checkpoint, verify_digests=False)


def test_changed_instructions(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("taxonomy_bundle.json", lambda bundle: bundle.update(instruction_y="x"))
    with pytest.raises(DigestMismatchError) as caught:
        load_checkpoint(checkpoint)
    assert caught.value.pointer == "instruction_y"
    load_checkpoint(checkpoint, verify_digests=False)


def test_a_broken_tree(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite(
        "taxonomy_bundle.json", lambda bundle: bundle["taxonomies"][1]["nodes"]["node_p1"].update(depth=5)
    )
    with pytest.raises(InvalidTaxonomyError) as caught:
        load_checkpoint(checkpoint)
    assert caught.value.file == "taxonomy_bundle.json"
    assert caught.value.pointer == 'taxonomies[1].nodes["node_p1"].depth'
    load_checkpoint(checkpoint, validate_taxonomies=False)


def test_a_wrong_value(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("run_config.json", lambda config: config.update(temperature="hot"))
    with pytest.raises(CheckpointFormatError, match="temperature") as caught:
        load_checkpoint(checkpoint)
    assert (caught.value.file, caught.value.pointer) == ("run_config.json", "temperature")


def test_a_report_of_many_faults_stays_short(checkpoint: Path, rewrite: Rewriter) -> None:
    rewrite("taxonomy_bundle.json", lambda bundle: bundle.update(document_digests=[1] * 1000))
    with pytest.raises(CheckpointFormatError) as caught:
        load_checkpoint(checkpoint)
    assert caught.value.pointer == "document_digests[0]"
    assert caught.value.detail.endswith("and 980 more")
    assert len(caught.value.detail) < 2000


def test_a_config_that_is_no_json(checkpoint: Path) -> None:
    for content in (b"{", b"\xff", b"[" * 100_000):
        (checkpoint / "opensimula" / "run_config.json").write_bytes(content)
        with pytest.raises(CheckpointFormatError, match=r"run_config\.json"):
            load_checkpoint(checkpoint)


def test_what_is_frozen_stays_frozen(checkpoint: Path) -> None:
    gc.freeze()
    try:
        load_checkpoint(checkpoint)
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(checkpoint: Path, tmp_path: Path, *, was_on: bool) -> None:
    enabled = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        load_checkpoint(checkpoint)
        assert gc.isenabled() is was_on
        with pytest.raises(FileNotFoundError):
            load_checkpoint(tmp_path)
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if enabled else gc.disable)()

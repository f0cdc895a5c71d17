from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import (
    ChangedOnDiskError,
    CheckpointFormatError,
    FileRole,
    InvalidTaxonomyError,
    MissingFileError,
    OpenSimulaRunConfig,
    SaveError,
    UnsafePathError,
    inspect_checkpoint,
    load_checkpoint,
    rehash,
    save_edits,
)
from opensimula_gui.checkpoint.encoding import installed_afterimage_version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Rewrite = Callable[..., None]


def files(root: Path) -> dict[str, bytes]:
    folder = root / "opensimula"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def manifest(root: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((root / "opensimula" / "manifest.json").read_bytes())
    return document


def test_only_the_edited_document_and_the_manifest_change(checkpoint: Path) -> None:
    before = files(checkpoint)
    report = save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    after = files(checkpoint)
    assert {name for name in after if after[name] != before[name]} == {"run_config.json", "manifest.json"}
    assert report.written == ("run_config.json", "manifest.json")
    assert report.warnings == ()
    assert report.backup is not None
    assert {path.name: path.read_bytes() for path in report.backup.iterdir()} == before
    assert report.manifest == load_checkpoint(checkpoint).manifest


def test_a_copy_is_the_way_out_when_somebody_else_has_written(
    checkpoint: Path, rewrite: Rewrite, tmp_path: Path
) -> None:
    before = files(checkpoint)
    opened = inspect_checkpoint(checkpoint)
    rewrite("taxonomy_bundle.json", lambda document: document.update(instruction_y="Somebody else's"))
    edited = OpenSimulaRunConfig(name="mine")
    with pytest.raises(ChangedOnDiskError):
        save_edits(opened, run_config=edited)
    save_edits(opened, run_config=edited, target=tmp_path / "copy")
    copy = load_checkpoint(tmp_path / "copy")
    assert copy.run_config is not None
    assert copy.run_config.name == "mine"
    assert files(tmp_path / "copy")["taxonomy_bundle.json"] == before["taxonomy_bundle.json"]
    assert files(checkpoint)["taxonomy_bundle.json"] != before["taxonomy_bundle.json"]


def test_edited_bundle_and_strategies_get_new_digests(checkpoint: Path) -> None:
    opened = inspect_checkpoint(checkpoint)
    assert opened.bundle is not None
    assert opened.sampling_strategy is not None
    bundle = opened.bundle.model_copy(update={"instruction_y": "Other"})
    strategies = opened.sampling_strategy.model_copy(update={"strategies": []})
    save_edits(opened, bundle=bundle, sampling_strategy=strategies)
    loaded = load_checkpoint(checkpoint)
    assert loaded.bundle == bundle
    assert loaded.sampling_strategy == strategies


def test_saving_what_is_on_disk_already_writes_nothing(checkpoint: Path) -> None:
    opened = inspect_checkpoint(checkpoint)
    report = save_edits(
        opened,
        bundle=opened.bundle,
        sampling_strategy=opened.sampling_strategy,
        run_config=OpenSimulaRunConfig(model="a-model", name="floods", temperature=0.5),
    )
    assert report.written == ()
    assert report.backup is None
    assert [path.name for path in checkpoint.iterdir()] == ["opensimula"]


def test_line_ends_and_key_order_of_an_unedited_document_stay(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("taxonomy_bundle.json", lambda document: json.dumps(document, indent=2).replace("\n", "\r\n"))
    rewrite("run_config.json", lambda _: '{"temperature": 0.5, "name": "floods", "x": [1]}')
    before = files(checkpoint)
    opened = inspect_checkpoint(checkpoint)
    assert opened.run_config is not None
    same = OpenSimulaRunConfig.model_validate({"x": [1], "name": "floods", "temperature": 0.5})
    assert save_edits(opened, bundle=opened.bundle, run_config=same).written == ()
    assert files(checkpoint) == before


def test_another_order_of_nodes_is_an_edit(checkpoint: Path) -> None:
    opened = inspect_checkpoint(checkpoint)
    assert opened.bundle is not None
    bundle = opened.bundle.model_copy(deep=True)
    tree = bundle.taxonomies[0]
    tree.nodes = dict(sorted(tree.nodes.items(), reverse=True))
    assert bundle == opened.bundle
    assert "taxonomy_bundle.json" in save_edits(opened, bundle=bundle).written


def test_a_wrong_digest_of_an_unedited_document_stays_wrong(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("taxonomy_bundle.json", lambda document: document.update(proposal_N=9), redigest=False)
    recorded = manifest(checkpoint)["taxonomy_bundle_sha256"]
    save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    assert manifest(checkpoint)["taxonomy_bundle_sha256"] == recorded


def test_unknown_keys_and_own_file_names_are_kept(checkpoint: Path, rewrite: Rewrite) -> None:
    folder = checkpoint / "opensimula"
    (folder / "run_config.json").rename(folder / "rc.json")
    (folder / "sampling_strategy.json").rename(folder / "s.json")
    names = {"run_config_file": "rc.json", "sampling_strategy_file": "s.json", "z": 1, "a": [None]}
    rewrite("manifest.json", lambda document: document.update(names))
    opened = inspect_checkpoint(checkpoint)
    assert opened.sampling_strategy is not None
    fewer = opened.sampling_strategy.model_copy(
        update={"strategies": opened.sampling_strategy.strategies[:1]}
    )
    report = save_edits(opened, run_config=OpenSimulaRunConfig(name="new"), sampling_strategy=fewer)
    assert report.written == ("s.json", "rc.json", "manifest.json")
    after = manifest(checkpoint)
    assert names.items() <= after.items()
    assert list(after)[-2:] == ["z", "a"]
    assert after["sampling_strategy_sha256"] == hashlib.sha256((folder / "s.json").read_bytes()).hexdigest()


def test_a_first_run_config_and_first_strategies_are_named(checkpoint: Path, rewrite: Rewrite) -> None:
    opened = inspect_checkpoint(checkpoint)
    strategies = opened.sampling_strategy
    (checkpoint / "opensimula" / "run_config.json").unlink()
    (checkpoint / "opensimula" / "sampling_strategy.json").unlink()
    absent = {"run_config_file": None, "sampling_strategy_file": None, "sampling_strategy_sha256": None}
    rewrite("manifest.json", lambda document: document.update(absent))
    opened = inspect_checkpoint(checkpoint)
    save_edits(opened, sampling_strategy=strategies, run_config=OpenSimulaRunConfig(name="new"))
    loaded = load_checkpoint(checkpoint)
    assert loaded.sampling_strategy == strategies
    assert loaded.run_config is not None
    assert loaded.manifest.run_config_file == "run_config.json"


def test_the_users_files_modes_and_links_are_carried_over(checkpoint: Path) -> None:
    folder = checkpoint / "opensimula"
    (folder / "plots" / "deep").mkdir(parents=True)
    (folder / "plots" / "deep" / "a.svg").write_text("<svg/>")
    (folder / "plots").chmod(0o555)
    (folder / "latest").symlink_to("plots/deep")
    (folder / "notes.txt").write_text("mine")
    (folder / "run_config.json").chmod(0o600)
    (folder / "notes.txt").chmod(0o640)
    folder.chmod(0o750)
    if os.geteuid() == 0:
        os.chown(folder / "notes.txt", 1234, 1234)
    owner = (folder / "notes.txt").stat().st_uid
    save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    assert (folder / "plots" / "deep" / "a.svg").read_text() == "<svg/>"
    assert str((folder / "latest").readlink()) == "plots/deep"
    modes = {
        name: (folder / name).stat().st_mode & 0o777 for name in ("plots", "run_config.json", "notes.txt")
    }
    assert modes == {"plots": 0o555, "run_config.json": 0o600, "notes.txt": 0o640}
    assert folder.stat().st_mode & 0o777 == 0o750
    assert (folder / "notes.txt").stat().st_uid == owner


@pytest.mark.parametrize("name", ["manifest.json", "taxonomy_bundle.json", "run_config.json"])
def test_a_document_that_changed_since_it_was_opened_is_not_overwritten(checkpoint: Path, name: str) -> None:
    opened = inspect_checkpoint(checkpoint)
    file = checkpoint / "opensimula" / name
    file.write_bytes(file.read_bytes() + b" ")
    before = files(checkpoint)
    with pytest.raises(ChangedOnDiskError, match=name):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))
    assert files(checkpoint) == before
    assert [path.name for path in checkpoint.iterdir()] == ["opensimula"]


def test_a_document_that_vanished_is_noticed(checkpoint: Path) -> None:
    opened = inspect_checkpoint(checkpoint)
    (checkpoint / "opensimula" / "sampling_strategy.json").unlink()
    with pytest.raises(ChangedOnDiskError, match="sampling_strategy"):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))


def test_a_document_that_appeared_is_noticed(checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / "run_config.json"
    data = file.read_bytes()
    file.unlink()
    opened = inspect_checkpoint(checkpoint)
    file.write_bytes(data)
    with pytest.raises(ChangedOnDiskError, match="run_config"):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))


def test_a_linked_document_is_compared_through_its_link(checkpoint: Path) -> None:
    folder = checkpoint / "opensimula"
    (folder / "sampling_strategy.json").rename(folder / "real.json")
    (folder / "sampling_strategy.json").symlink_to("real.json")
    opened = inspect_checkpoint(checkpoint)
    save_edits(opened, run_config=OpenSimulaRunConfig(name="new"))
    assert (folder / "sampling_strategy.json").is_symlink()
    opened = inspect_checkpoint(checkpoint)
    (folder / "real.json").write_text("{}")
    with pytest.raises(ChangedOnDiskError, match="sampling_strategy"):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="newer"))


def test_a_checkpoint_that_was_refused_is_not_saved(checkpoint: Path) -> None:
    (checkpoint / "opensimula" / "manifest.json").write_text("<html>")
    with pytest.raises(CheckpointFormatError, match="could not be opened"):
        save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))


def test_no_edit_is_written_outside_the_folder_or_over_another_document(
    checkpoint: Path, rewrite: Rewrite
) -> None:
    opened = inspect_checkpoint(checkpoint)
    assert opened.manifest is not None
    escaping = opened.manifest.model_copy(update={"run_config_file": "../x.json"})
    with pytest.raises(UnsafePathError):
        save_edits(replace(opened, manifest=escaping), run_config=OpenSimulaRunConfig(name="new"))
    rewrite("manifest.json", lambda document: document.update(run_config_file="Taxonomy_Bundle.json"))
    with pytest.raises(CheckpointFormatError, match="two documents"):
        save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))


def test_save_as_copies_the_whole_folder(checkpoint: Path, tmp_path: Path) -> None:
    before = files(checkpoint)
    target = tmp_path / "made" / "on the way"
    report = save_edits(inspect_checkpoint(checkpoint), target=target)
    assert files(target) == before == files(checkpoint)
    assert set(report.written) == set(before)
    assert report.root == target
    assert report.backup is None
    edited = save_edits(
        inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"), target=tmp_path / "b"
    )
    assert set(edited.written) == set(before)
    assert load_checkpoint(tmp_path / "b").run_config == OpenSimulaRunConfig.model_validate({"name": "new"})


def test_save_as_to_the_same_folder_is_an_ordinary_save(checkpoint: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(checkpoint)
    opened = inspect_checkpoint(checkpoint)
    report = save_edits(opened, run_config=OpenSimulaRunConfig(name="new"), target=tmp_path / "link")
    assert report.written == ("run_config.json", "manifest.json")


def test_save_as_overwrites_no_checkpoint_and_copies_none_into_itself(
    checkpoint: Path, tmp_path: Path
) -> None:
    opened = inspect_checkpoint(checkpoint)
    (tmp_path / "other" / "opensimula").mkdir(parents=True)
    with pytest.raises(SaveError, match="holds a checkpoint already"):
        save_edits(opened, target=tmp_path / "other")
    with pytest.raises(SaveError, match="lies inside"):
        save_edits(opened, target=checkpoint / "opensimula" / "copy")
    assert not (checkpoint / "opensimula" / "copy").exists()


def test_the_installed_afterimage_version_is_recorded(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "site" / "afterimage-9.8.7.dist-info" / "METADATA"
    metadata.parent.mkdir(parents=True)
    metadata.write_text("Metadata-Version: 2.1\nName: afterimage\nVersion: 9.8.7\n")
    monkeypatch.syspath_prepend(tmp_path / "site")
    installed_afterimage_version.cache_clear()
    try:
        save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    finally:
        installed_afterimage_version.cache_clear()
    assert manifest(checkpoint)["afterimage_version"] == "9.8.7"


def test_the_version_in_the_manifest_stays_without_an_installed_afterimage(checkpoint: Path) -> None:
    save_edits(inspect_checkpoint(checkpoint), run_config=OpenSimulaRunConfig(name="new"))
    assert manifest(checkpoint)["afterimage_version"] == "0.18.1"


def test_rehash_writes_the_digests_of_what_is_on_disk(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("taxonomy_bundle.json", lambda document: document.update(instruction_y="x"), redigest=False)
    rewrite("manifest.json", lambda document: document.update(taxonomy_bundle_sha256=None, extra=1))
    before = files(checkpoint)
    report = rehash(checkpoint / "opensimula" / "taxonomy_bundle.json")
    assert report.written == ("manifest.json",)
    assert load_checkpoint(checkpoint).bundle.instruction_y == "x"
    assert manifest(checkpoint)["extra"] == 1
    after = files(checkpoint)
    assert {name for name in after if after[name] != before[name]} == {"manifest.json"}
    assert rehash(checkpoint).written == ()


def test_rehash_names_strategies_that_lie_there_and_forgets_those_that_do_not(
    checkpoint: Path, rewrite: Rewrite
) -> None:
    absent = {"sampling_strategy_file": None, "sampling_strategy_sha256": None}
    rewrite("manifest.json", lambda document: document.update(absent))
    rehash(checkpoint)
    assert manifest(checkpoint)["sampling_strategy_file"] == "sampling_strategy.json"
    (checkpoint / "opensimula" / "sampling_strategy.json").unlink()
    rehash(checkpoint)
    assert absent.items() <= manifest(checkpoint).items()


def test_rehash_refuses_what_could_not_be_loaded(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite(
        "taxonomy_bundle.json",
        lambda document: document["taxonomies"][0]["nodes"]["node_c1"].update(depth=7),
        redigest=False,
    )
    before = files(checkpoint)
    with pytest.raises(InvalidTaxonomyError) as caught:
        rehash(checkpoint)
    assert caught.value.hint
    rewrite("taxonomy_bundle.json", lambda _: "[]", redigest=False)
    with pytest.raises(CheckpointFormatError):
        rehash(checkpoint)
    assert files(checkpoint) == before | {"taxonomy_bundle.json": b"[]"}


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"taxonomy_bundle_file": 1}', '{"producer": "me"}', '{"taxonomy_bundle_file": "../x"}'],
)
def test_rehash_refuses_a_manifest_that_is_wrong_in_more_than_digests(checkpoint: Path, text: str) -> None:
    (checkpoint / "opensimula" / "manifest.json").write_text(text)
    with pytest.raises(CheckpointFormatError) as caught:
        rehash(checkpoint)
    assert caught.value.hint


def test_rehash_makes_no_folder_where_there_is_no_checkpoint(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        rehash(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_an_infinite_weight_is_not_written(checkpoint: Path) -> None:
    opened = inspect_checkpoint(checkpoint)
    assert opened.sampling_strategy is not None
    opened.sampling_strategy.strategies[0].weight = float("inf")
    with pytest.raises(CheckpointFormatError, match=r"sampling_strategy\.json was not written"):
        save_edits(opened, sampling_strategy=opened.sampling_strategy)
    with pytest.raises(CheckpointFormatError, match=r"run_config\.json was not written"):
        save_edits(opened, run_config=OpenSimulaRunConfig(name="\ud800"))
    state = opened.file(FileRole.STRATEGY)
    assert state is not None
    assert (checkpoint / "opensimula" / state.name).read_bytes() == state.data

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import (
    Checkpointer,
    CheckpointerStateError,
    CheckpointFormatError,
    InvalidTaxonomyError,
    OpenSimulaRunConfig,
    TaxonomyBundle,
    load_checkpoint,
    save_checkpoint,
    transaction,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Rewrite = Callable[..., None]


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "opensimula").iterdir()}


def manifest(root: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((root / "opensimula" / "manifest.json").read_bytes())
    return document


def small_bundle() -> TaxonomyBundle:
    return TaxonomyBundle(instruction_y="Überschwemmung", target_depth_D=1, proposal_N=1)


def test_nothing_changes_on_disk_until_the_context_ends(checkpoint: Path) -> None:
    before = files(checkpoint)
    with Checkpointer(checkpoint) as checkpointer:
        small_bundle().save(checkpointer)
        assert checkpointer.manifest is None
        assert files(checkpoint) == before
    assert set(files(checkpoint)) == {"manifest.json", "taxonomy_bundle.json"}
    assert checkpointer.manifest == load_checkpoint(checkpoint).manifest


def test_an_exception_in_the_context_saves_nothing(checkpoint: Path) -> None:
    before = files(checkpoint)

    def fail() -> None:
        with Checkpointer(checkpoint) as checkpointer:
            small_bundle().save(checkpointer)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert files(checkpoint) == before


def test_a_context_without_a_bundle_saves_nothing(tmp_path: Path) -> None:
    with Checkpointer(tmp_path / "run") as checkpointer:
        assert checkpointer.opensimula_dir == tmp_path / "run" / "opensimula"
    assert not (tmp_path / "run").exists()


def test_a_checkpoint_loads_again_as_it_was_saved(checkpoint: Path, tmp_path: Path) -> None:
    loaded = load_checkpoint(checkpoint)
    returned = save_checkpoint(
        tmp_path / "a" / "b",
        bundle=loaded.bundle,
        sampling_strategy=loaded.sampling_strategy,
        run_config=loaded.run_config,
    )
    again = load_checkpoint(tmp_path / "a" / "b")
    assert (again.bundle, again.sampling_strategy) == (loaded.bundle, loaded.sampling_strategy)
    assert again.run_config == loaded.run_config
    assert again.manifest == returned
    assert returned.afterimage_version is None


def test_documents_that_say_the_same_keep_their_bytes(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("taxonomy_bundle.json", lambda document: json.dumps(document, indent=1).replace("\n", "\r\n"))
    before = files(checkpoint)
    loaded = load_checkpoint(checkpoint)
    save_checkpoint(
        checkpoint,
        bundle=loaded.bundle,
        sampling_strategy=loaded.sampling_strategy,
        run_config=loaded.run_config,
    )
    after = files(checkpoint)
    assert {name for name in after if after[name] != before[name]} == {"manifest.json"}
    load_checkpoint(checkpoint)


def test_unknown_manifest_keys_and_the_version_travel_along(checkpoint: Path, rewrite: Rewrite) -> None:
    rewrite("manifest.json", lambda document: document.update(extra={"b": 1, "a": 2}))
    save_checkpoint(checkpoint, bundle=small_bundle())
    assert manifest(checkpoint)["extra"] == {"b": 1, "a": 2}
    assert manifest(checkpoint)["afterimage_version"] == "0.18.1"


@pytest.mark.parametrize("document", ["manifest.json", "taxonomy_bundle.json", "run_config.json"])
@pytest.mark.parametrize("text", ["<html>", None])
def test_a_document_that_cannot_be_read_is_replaced(
    checkpoint: Path, document: str, text: str | None
) -> None:
    file = checkpoint / "opensimula" / document
    file.unlink()
    if text is None:
        file.symlink_to("/dev/null")
    else:
        file.write_text(text)
    save_checkpoint(checkpoint, bundle=small_bundle(), run_config=OpenSimulaRunConfig(name="new"))
    loaded = load_checkpoint(checkpoint)
    assert loaded.bundle == small_bundle()
    assert loaded.run_config is not None
    assert loaded.run_config.name == "new"


def test_stale_files_can_stay_but_are_not_named(checkpoint: Path) -> None:
    with Checkpointer(checkpoint, clear_stale_optional=False) as checkpointer:
        checkpointer.write_taxonomy_bundle(small_bundle())
    assert "run_config.json" in files(checkpoint)
    assert manifest(checkpoint)["run_config_file"] is None
    assert manifest(checkpoint)["sampling_strategy_file"] is None


def test_finalize_saves_at_once_and_more_can_follow(tmp_path: Path) -> None:
    with Checkpointer(tmp_path) as checkpointer:
        checkpointer.write_taxonomy_bundle(small_bundle())
        first = checkpointer.finalize()
        assert load_checkpoint(tmp_path).manifest == first == checkpointer.manifest
        checkpointer.write_run_config(OpenSimulaRunConfig(name="later"))
    assert checkpointer.manifest is not None
    assert checkpointer.manifest.run_config_file == "run_config.json"
    with checkpointer:
        assert checkpointer.manifest is None
    assert load_checkpoint(tmp_path).run_config is not None


def test_out_of_order_calls_are_refused(checkpoint: Path, tmp_path: Path) -> None:
    loaded = load_checkpoint(checkpoint)
    assert loaded.sampling_strategy is not None
    checkpointer = Checkpointer(tmp_path)
    with pytest.raises(CheckpointerStateError, match="entered"):
        checkpointer.write_taxonomy_bundle(loaded.bundle)
    with pytest.raises(RuntimeError, match="entered"):
        checkpointer.finalize()
    with checkpointer:
        with pytest.raises(CheckpointerStateError, match="before anything else"):
            loaded.sampling_strategy.save(checkpointer)
        with pytest.raises(CheckpointerStateError):
            checkpointer.write_run_config(OpenSimulaRunConfig())
        with pytest.raises(CheckpointerStateError):
            checkpointer.finalize()
    with pytest.raises(TypeError, match="not a str"):
        loaded.bundle.save("a path")  # type: ignore[arg-type]  # the mistake under test


def test_an_unsound_tree_is_saved_only_on_demand(checkpoint: Path, tmp_path: Path) -> None:
    bundle = load_checkpoint(checkpoint).bundle
    bundle.taxonomies[0].root_id = "nowhere"
    with pytest.raises(InvalidTaxonomyError):
        save_checkpoint(tmp_path / "a", bundle=bundle)
    save_checkpoint(tmp_path / "b", bundle=bundle, validate_taxonomies=False)
    assert not (tmp_path / "a").exists()
    assert load_checkpoint(tmp_path / "b", validate_taxonomies=False).bundle == bundle


def test_a_value_that_could_not_be_read_again_is_refused(tmp_path: Path) -> None:
    bundle = small_bundle()
    bundle.target_depth_D = "deep"  # type: ignore[assignment]  # models don't check assignments
    with pytest.raises(CheckpointFormatError, match=r"taxonomy_bundle\.json"):
        save_checkpoint(tmp_path, bundle=bundle)
    with pytest.raises(CheckpointFormatError):
        save_checkpoint(tmp_path, bundle=small_bundle().model_copy(update={"instruction_y": "\ud800"}))


def test_what_goes_wrong_after_the_save_is_a_warning(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(transaction, "prune_backups", fail)
    with pytest.warns(RuntimeWarning, match="old backups could not be removed"):
        save_checkpoint(checkpoint, bundle=small_bundle())
    assert load_checkpoint(checkpoint).bundle == small_bundle()

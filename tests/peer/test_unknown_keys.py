"""Keys that nobody here knows survive our saves at every level, and do not keep the peer from loading."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.checkpointer import save_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

UNKNOWN = {"deep": [1.0, None, "ü\u2028"], "big": 2**70, "tiny": 1e-7}


def with_unknown_keys(value: Any, *, is_map: bool = False) -> Any:
    """Return JSON values with an unknown key in each object; ``nodes`` itself is a map, not an object."""
    if isinstance(value, list):
        return [with_unknown_keys(item) for item in value]
    if not isinstance(value, dict):
        return value
    document = {key: with_unknown_keys(item, is_map=key == "nodes") for key, item in value.items()}
    return document if is_map else {"x_first": UNKNOWN} | document


def count_unknown(value: Any) -> int:
    if isinstance(value, list):
        return sum(map(count_unknown, value))
    if not isinstance(value, dict):
        return 0
    return (value.get("x_first") == UNKNOWN) + sum(map(count_unknown, value.values()))


@pytest.fixture
def foreign(sample_root: Path, tmp_path: Path) -> Path:
    """Return a checkpoint as a newer or patched writer could have left it: sound, with keys of its own."""
    folder = tmp_path / "foreign" / "opensimula"
    folder.mkdir(parents=True)
    digests: dict[str, str] = {}
    for name in ("taxonomy_bundle.json", "sampling_strategy.json", "run_config.json"):
        document = json.loads((sample_root / "opensimula" / name).read_bytes())
        data = json.dumps(with_unknown_keys(document), indent=1).encode()
        (folder / name).write_bytes(data)
        digests[name] = hashlib.sha256(data).hexdigest()
    manifest = json.loads((sample_root / "opensimula" / "manifest.json").read_bytes())
    manifest["taxonomy_bundle_sha256"] = digests["taxonomy_bundle.json"]
    manifest["sampling_strategy_sha256"] = digests["sampling_strategy.json"]
    (folder / "manifest.json").write_text(json.dumps(with_unknown_keys(manifest)), encoding="utf-8")
    return folder.parent


def unknown_counts(root: Path) -> dict[str, int]:
    paths = sorted((root / "opensimula").iterdir())
    return {path.name: count_unknown(json.loads(path.read_bytes())) for path in paths}


def test_an_edit_of_every_document_keeps_them_all(peer: Peer, foreign: Path) -> None:
    before = unknown_counts(foreign)
    loaded = load_checkpoint(foreign)
    assert loaded.sampling_strategy
    assert loaded.run_config
    bundle = loaded.bundle.model_copy(update={"proposal_N": 4})
    strategy = loaded.sampling_strategy
    strategy.strategies[0].weight = 7.0
    save_checkpoint(
        foreign,
        bundle=bundle,
        sampling_strategy=strategy,
        run_config=loaded.run_config.model_copy(update={"name": "renamed", "model": None}),
    )
    assert unknown_counts(foreign) == before
    assert before["taxonomy_bundle.json"] > 500
    assert {name: before[name] for name in ("manifest.json", "run_config.json")} == {
        "manifest.json": 1,
        "run_config.json": 1,
    }
    theirs = peer.call("load", root=foreign)
    assert theirs["bundle"]["proposal_N"] == 4
    assert theirs["sampling_strategy"]["strategies"][0]["weight"] == pytest.approx(7.0)
    assert theirs["run_config"]["name"] == "renamed"


def test_an_edit_of_the_run_config_leaves_the_other_bytes_alone(peer: Peer, foreign: Path) -> None:
    folder = foreign / "opensimula"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    loaded = load_checkpoint(foreign)
    assert loaded.run_config
    save_checkpoint(
        foreign,
        bundle=loaded.bundle,
        sampling_strategy=loaded.sampling_strategy,
        run_config=loaded.run_config.model_copy(update={"temperature": 1e-7}),
    )
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert after["run_config.json"] != before["run_config.json"]
    for name in ("taxonomy_bundle.json", "sampling_strategy.json"):
        assert after[name] == before[name]
    assert peer.call("load", root=foreign)["run_config"]["temperature"] == pytest.approx(1e-7)

"""``load_checkpoint`` accepts and refuses what the peer does; the differences are all in one list."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.loading import load_checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.peer.conftest import Peer

    Change = Callable[[Path], object]

pytestmark = pytest.mark.peer

MANIFEST, BUNDLE = "manifest.json", "taxonomy_bundle.json"
STRATEGY, CONFIG = "sampling_strategy.json", "run_config.json"
DIGESTS = {"taxonomy_bundle_sha256": BUNDLE, "sampling_strategy_sha256": STRATEGY}


def set_keys(name: str, **keys: Any) -> Change:
    """Return a change that sets top-level keys of a document; a new digest keeps the rest sound."""

    def change(folder: Path) -> None:
        document = json.loads((folder / name).read_bytes()) | keys
        (folder / name).write_text(json.dumps(document), encoding="utf-8")
        if name != MANIFEST:
            rehash(folder)

    return change


def replace(name: str, old: bytes, new: bytes) -> Change:
    """Return a change that replaces bytes of a document and renews the digests."""

    def change(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data
        (folder / name).write_bytes(data.replace(old, new, 1))
        if name != MANIFEST:
            rehash(folder)

    return change


def content(name: str, data: bytes) -> Change:
    """Return a change that writes a document anew and renews the digests."""

    def change(folder: Path) -> None:
        (folder / name).write_bytes(data)
        if name != MANIFEST:
            rehash(folder)

    return change


def remove(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def steps(*changes: Change) -> Change:
    return lambda folder: [change(folder) for change in changes]


def instead(name: str, make: Change) -> Change:
    """Return a change that puts something else in the place of a file."""

    def change(folder: Path) -> None:
        (folder / name).unlink()
        make(folder / name)

    return change


def moved_and_linked(folder: Path) -> None:
    (folder / BUNDLE).rename(folder.parent / "outside.json")
    (folder / BUNDLE).symlink_to(folder.parent / "outside.json")


def linked_inside(folder: Path) -> None:
    (folder / BUNDLE).rename(folder / "real.json")
    (folder / BUNDLE).symlink_to("real.json")


def named_in_subfolder(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / BUNDLE).rename(folder / "sub" / BUNDLE)
    set_keys(MANIFEST, taxonomy_bundle_file=f"sub/{BUNDLE}")(folder)


def named_outside(folder: Path) -> None:
    (folder / BUNDLE).rename(folder.parent / BUNDLE)
    set_keys(MANIFEST, taxonomy_bundle_file=f"../{BUNDLE}")(folder)


def padded(name: str, size: int) -> Change:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes() + b" " * size)


def rehash(folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    for key, name in DIGESTS.items():
        manifest[key] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


CASES: dict[str, Change] = {
    "sound": lambda _: None,
    "no manifest": remove(MANIFEST),
    "no bundle": remove(BUNDLE),
    "no strategy": remove(STRATEGY),
    "no run config": remove(CONFIG),
    "no folder": shutil.rmtree,
    "newer version": set_keys(MANIFEST, format_version="2.0"),
    "version as number": set_keys(MANIFEST, format_version=1.0),
    "foreign producer": set_keys(MANIFEST, producer="someone"),
    "foreign format": set_keys(MANIFEST, format="other"),
    "created_at null": set_keys(MANIFEST, created_at=None),
    "bundle digest wrong": set_keys(MANIFEST, taxonomy_bundle_sha256="0" * 64),
    "bundle digest null": set_keys(MANIFEST, taxonomy_bundle_sha256=None),
    "strategy digest wrong": set_keys(MANIFEST, sampling_strategy_sha256="0" * 64),
    "strategy digest null": set_keys(MANIFEST, sampling_strategy_sha256=None),
    "strategy digest empty": set_keys(MANIFEST, sampling_strategy_sha256=""),
    "strategy not named": set_keys(MANIFEST, sampling_strategy_file=None),
    "run config not named": steps(set_keys(MANIFEST, run_config_file=None), content(CONFIG, b"broken")),
    "digest of y wrong": set_keys(MANIFEST, instruction_y_sha256="0" * 64),
    "digest in capitals": lambda folder: set_keys(
        MANIFEST, taxonomy_bundle_sha256=hashlib.sha256((folder / BUNDLE).read_bytes()).hexdigest().upper()
    )(folder),
    "manifest empty": content(MANIFEST, b""),
    "manifest a list": content(MANIFEST, b"[]"),
    "manifest with BOM": replace(MANIFEST, b"{", b"\xef\xbb\xbf{"),
    "bundle empty": content(BUNDLE, b""),
    "bundle truncated": lambda folder: content(BUNDLE, (folder / BUNDLE).read_bytes()[:-40])(folder),
    "bundle with BOM": replace(BUNDLE, b"{", b"\xef\xbb\xbf{"),
    "bundle in Latin-1": replace(BUNDLE, b"Attack vector", b"Attack v\xe9ctor"),
    "bundle with Windows line ends": lambda folder: content(
        BUNDLE, (folder / BUNDLE).read_bytes().replace(b"\n", b"\r\n")
    )(folder),
    "label with a lone surrogate": replace(BUNDLE, b'"label": "', b'"label": "\\ud800'),
    "label with a raw control": replace(BUNDLE, b'"label": "', b'"label": "\x01'),
    "duplicate key": replace(BUNDLE, b'"proposal_N": 3', b'"proposal_N": 3, "proposal_N": 4'),
    "depth as text": replace(BUNDLE, b'"target_depth_D": 3', b'"target_depth_D": "3"'),
    "depth as float": replace(BUNDLE, b'"target_depth_D": 3', b'"target_depth_D": 3.0'),
    "depth as bool": replace(BUNDLE, b'"target_depth_D": 3', b'"target_depth_D": true'),
    "depth zero": replace(BUNDLE, b'"target_depth_D": 3', b'"target_depth_D": 0'),
    "depth of 4,301 digits": replace(BUNDLE, b'"target_depth_D": 3', b'"target_depth_D": ' + b"9" * 4301),
    "accepted as text": replace(BUNDLE, b'"accepted": true', b'"accepted": "yes"'),
    "label as number": replace(BUNDLE, b'"label": "Attack vector"', b'"label": 7'),
    "nested 100,000 times": content(BUNDLE, b"[" * 100_000 + b"]" * 100_000),
    "unknown key nested deeply": replace(BUNDLE, b"{", b'{"x": ' + b"[" * 150 + b"]" * 150 + b","),
    "orphan": replace(BUNDLE, b'"parent_id": "node_', b'"parent_id": "gone_'),
    "wrong depth": replace(BUNDLE, b'"depth": 1', b'"depth": 2'),
    "wrong root": replace(BUNDLE, b'"root_id": "node_', b'"root_id": "gone_'),
    "weight zero": replace(STRATEGY, b'"weight": 3.0', b'"weight": 0'),
    "weight infinite": replace(STRATEGY, b'"weight": 3.0', b'"weight": Infinity'),
    "weight NaN": replace(STRATEGY, b'"weight": 3.0', b'"weight": NaN'),
    "weight too large": replace(STRATEGY, b'"weight": 3.0', b'"weight": 1e999'),
    "strategy empty": content(STRATEGY, b""),
    "run config empty": content(CONFIG, b""),
    "run config a list": content(CONFIG, b"[]"),
    "run config with NaN": content(CONFIG, b'{"temperature": NaN}'),
    "run config with a lone surrogate": content(CONFIG, b'{"name": "\\ud800"}'),
    "run config with BOM": content(CONFIG, b"\xef\xbb\xbf{}"),
    "run config in UTF-16": content(CONFIG, "{}".encode("utf-16")),
    "run config with a wrong type": content(CONFIG, b'{"seed": "often"}'),
    "run config nested 100,000 times": content(CONFIG, b"[" * 100_000 + b"]" * 100_000),
    "link inside the folder": linked_inside,
    "link out of the folder": moved_and_linked,
    "name in a subfolder": named_in_subfolder,
    "name outside the folder": named_outside,
    "name empty": set_keys(MANIFEST, taxonomy_bundle_file=""),
    "bundle a folder": instead(BUNDLE, Path.mkdir),
    "bundle a FIFO": instead(BUNDLE, os.mkfifo),
    "strategy a folder": instead(STRATEGY, Path.mkdir),
    "run config a FIFO": instead(CONFIG, os.mkfifo),
    "manifest a folder": instead(MANIFEST, Path.mkdir),
    "run config of 17 MB": padded(CONFIG, 17 * 2**20),
}

# Case to (ours, theirs). Nothing outside the folder is read, and no special file or oversized one; what the
# peer takes for missing, because it is no regular file, is told as what it is.
DIFFERENCES = {
    "link out of the folder": ("ValueError", "fine"),
    "name outside the folder": ("ValueError", "fine"),
    "name in a subfolder": ("ValueError", "fine"),
    "name empty": ("ValueError", "FileNotFoundError"),
    "manifest a folder": ("ValueError", "FileNotFoundError"),
    "bundle a folder": ("ValueError", "FileNotFoundError"),
    "bundle a FIFO": ("ValueError", "FileNotFoundError"),
    "strategy a folder": ("ValueError", "fine"),
    "run config a FIFO": ("ValueError", "fine"),
    "run config of 17 MB": ("ValueError", "fine"),
    "run config nested 100,000 times": ("ValueError", "RuntimeError"),
}


def test_the_differences_are_these(
    peer: Peer, our_outcome: Callable[[Callable[[], object]], str], sample_root: Path, tmp_path: Path
) -> None:
    found: dict[str, tuple[str, str]] = {}
    for number, (case, change) in enumerate(CASES.items()):
        root = tmp_path / str(number)
        shutil.copytree(sample_root / "opensimula", root / "opensimula")
        change(root / "opensimula")
        ours = our_outcome(lambda: load_checkpoint(root))  # noqa: B023 - called at once
        theirs = peer.outcome("load", root=root)
        if ours != theirs:
            found[case] = (ours, theirs)
    assert found == DIFFERENCES

"""Mending files, and explaining digests, on a thread of their own."""

from __future__ import annotations

import asyncio
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.digest_doctor import Cause
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.layout import BACKUPS_SUBDIR
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.rewriting import Rewrite
from opensimula_gui.services.mending import diagnose_digests, mend_file

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.digest_doctor import Diagnosis

BUNDLE = "taxonomy_bundle.json"


@pytest.fixture
def root(tmp_path: Path, sample_root: Path) -> Path:
    """Return the root of a copy of the sample that the test may change."""
    shutil.copytree(sample_root / "opensimula", tmp_path / "secqa" / "opensimula")
    return tmp_path / "secqa"


def change(root: Path, old: bytes, new: bytes) -> None:
    file = root / "opensimula" / BUNDLE
    file.write_bytes(file.read_bytes().replace(old, new))


def keep(root: Path, stamp: str) -> Path:
    """Keep the present state as a save would have done."""
    return shutil.copytree(root / "opensimula", root / BACKUPS_SUBDIR / f"20260101T00000{stamp}Z-0000")


def explained(root: Path) -> Diagnosis:
    (diagnosis,) = asyncio.run(diagnose_digests(inspect_checkpoint(root)))
    return diagnosis


def test_a_mark_is_removed_and_digests_are_renewed(root: Path) -> None:
    file = root / "opensimula" / BUNDLE
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    report = asyncio.run(mend_file(inspect_checkpoint(root), BUNDLE, Rewrite.NO_BOM, ()))
    assert report.written == (BUNDLE,)
    load_checkpoint(root)
    change(root, b"Attack vector", b"Way of attack")
    report = asyncio.run(mend_file(inspect_checkpoint(root), "manifest.json", None, ()))
    assert report.written == ("manifest.json",)
    assert len(list_backups(root)) == 2
    load_checkpoint(root)


def test_what_can_not_be_mended_raises(root: Path) -> None:
    with pytest.raises(CheckpointFormatError):
        asyncio.run(mend_file(inspect_checkpoint(root), BUNDLE, Rewrite.NO_BOM, ()))


def test_the_backup_that_a_digest_was_made_for_is_found_among_others(root: Path) -> None:
    original = keep(root, "1")
    change(root, b"Attack vector", b"Way of attack")
    keep(root, "2")
    change(root, b"Tailgating", b"Piggybacking")
    found = explained(root)
    assert (found.causes, found.is_proved_by_backup) == ((Cause.CONTENT,), True)
    assert {item.kind.value for item in found.changes} >= {"renamed"}
    shutil.rmtree(original)
    found = explained(root)
    assert (found.causes, found.is_proved_by_backup, found.has_backup) == ((), False, True)
    assert "Way of attack" not in {item.new.value for item in found.changes if item.new}


def test_without_backups_only_the_form_can_be_told(root: Path) -> None:
    change(root, b"Attack vector", b"Way of attack")
    assert not explained(root).has_backup


def test_a_backup_without_a_manifest_is_passed_over(root: Path) -> None:
    keep(root, "1")
    broken = keep(root, "2")
    (broken / "manifest.json").unlink()
    change(root, b"Attack vector", b"Way of attack")
    assert explained(root).is_proved_by_backup


def test_line_ends_need_no_backup(root: Path) -> None:
    change(root, b"\n", b"\r\n")
    assert explained(root).causes == (Cause.LINE_ENDS,)


def test_a_sound_checkpoint_has_nothing_to_explain(root: Path) -> None:
    assert json.loads((root / "opensimula" / "manifest.json").read_bytes())
    assert asyncio.run(diagnose_digests(inspect_checkpoint(root))) == ()

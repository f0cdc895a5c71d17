"""The digest table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from opensimula_gui.checkpoint.digests import sha256_text
from opensimula_gui.checkpoint.inspection import CheckpointInspection, DigestState, FileRole, FileState
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.models.manifest_table import DigestColumn, ManifestDigestModel
from opensimula_gui.models.roles import COPY_ROLE, ICON_NAME_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

FOUND = "ab" * 32
RECORDED = "<img src='x'>"


@pytest.fixture
def inspection(bundle: TaxonomyBundle) -> CheckpointInspection:
    manifest = OpenSimulaManifest(
        created_at="2026-01-01T00:00:00Z",
        instruction_y_sha256=sha256_text(bundle.instruction_y),
        taxonomy_bundle_sha256=FOUND,
    )
    files = (
        FileState(FileRole.BUNDLE, "taxonomy_bundle.json", b"{}", FOUND, FOUND, DigestState.VERIFIED),
        FileState(FileRole.STRATEGY, "mine.json", b"{}", FOUND, RECORDED, DigestState.MISMATCH),
        FileState(FileRole.RUN_CONFIG, "run_config.json", b"{}", FOUND, None, DigestState.NOT_RECORDED),
    )
    return CheckpointInspection(
        Path("run"), Verdict.PROBLEMS, (), 0, files, manifest, bundle, instruction_state=DigestState.VERIFIED
    )


@pytest.fixture
def model(qapp: object, inspection: CheckpointInspection) -> ManifestDigestModel:
    model = ManifestDigestModel()
    model.set_inspection(inspection)
    return model


def verdicts(model: ManifestDigestModel) -> list[tuple[str, str]]:
    column = [model.index(row, DigestColumn.VERDICT) for row in range(model.rowCount())]
    return [(cell.data(), cell.data(ICON_NAME_ROLE)) for cell in column]


def test_keeps_the_rules_of_item_models(
    model: ManifestDigestModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)


def test_each_digest_has_a_verdict_in_words_and_an_icon(model: ManifestDigestModel) -> None:
    names = [model.index(row, DigestColumn.FILE).data() for row in range(model.rowCount())]
    assert names == ["taxonomy_bundle.json", "mine.json", "instruction_y", "run_config.json"]
    assert verdicts(model) == [
        ("Verified", "fine"),
        ("Does not match", "error"),
        ("Verified", "fine"),
        ("Has no digest", "info"),
    ]


def test_digests_are_short_in_the_cell_and_whole_on_hover_and_copy(model: ManifestDigestModel) -> None:
    cell = model.index(0, DigestColumn.FOUND)
    assert cell.data() == "ababab…ababab"
    assert FOUND in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(COPY_ROLE) == FOUND
    assert cell.data(Qt.ItemDataRole.FontRole)
    assert model.index(0, DigestColumn.FILE).data(Qt.ItemDataRole.FontRole) is None
    hostile = model.index(1, DigestColumn.EXPECTED)
    assert "&lt;img" in hostile.data(Qt.ItemDataRole.ToolTipRole)


def test_files_that_are_not_there_or_were_not_read(
    model: ManifestDigestModel, inspection: CheckpointInspection
) -> None:
    missing = FileState(FileRole.STRATEGY, "mine.json", None, None, FOUND, DigestState.MISSING_FILE)
    refused = FileState(FileRole.BUNDLE, "bundle.json", None, None, FOUND, DigestState.NOT_RECORDED)
    model.set_inspection(replace(inspection, files=(refused, missing)))
    assert verdicts(model)[0] == ("Not read", "error")
    assert verdicts(model)[1] == ("File is missing", "error")
    assert verdicts(model)[3] == ("No such file", "info")
    absent = FileState(FileRole.RUN_CONFIG, "run_config.json", None, None, None, DigestState.NOT_RECORDED)
    model.set_inspection(replace(inspection, files=(absent,)))
    assert verdicts(model)[3] == ("No such file", "info")


def test_a_text_without_bytes_has_no_digest(
    model: ManifestDigestModel, inspection: CheckpointInspection, bundle: TaxonomyBundle
) -> None:
    broken = bundle.model_copy(update={"instruction_y": "\ud800"})
    model.set_inspection(replace(inspection, bundle=broken, instruction_state=DigestState.MISMATCH))
    assert model.index(2, DigestColumn.FOUND).data() == ""
    assert verdicts(model)[2] == ("Does not match", "error")


def test_a_refused_checkpoint_and_none_at_all(
    model: ManifestDigestModel, inspection: CheckpointInspection
) -> None:
    model.set_inspection(replace(inspection, manifest=None, bundle=None, files=()))
    assert [model.index(row, DigestColumn.FOUND).data() for row in range(4)] == [""] * 4
    model.set_inspection(None)
    assert model.rowCount() == 0

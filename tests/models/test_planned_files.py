"""The table of planned files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from opensimula_gui.checkpoint.transfer import FileChange, PlannedFile
from opensimula_gui.models.planned_files import PlannedFileColumn, PlannedFilesModel
from opensimula_gui.models.roles import COPY_ROLE, ICON_NAME_ROLE, IS_MUTED_ROLE
from opensimula_gui.models.size_text import size_text, speed_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel

FILES = (
    PlannedFile("manifest.json", FileChange.ADDED, 640),
    PlannedFile("taxonomy_bundle.json", FileChange.CHANGED, 41_800, 39_200),
    PlannedFile("run_config.json", FileChange.SAME, 1_204, 1_204),
    PlannedFile("<b>sampling</b>\nstrategy.json", FileChange.REMOVED, 998, 998),
)


@pytest.fixture
def model() -> PlannedFilesModel:
    model = PlannedFilesModel()
    model.set_files(FILES)
    return model


def test_keeps_the_rules_of_item_models(
    model: PlannedFilesModel, check_model: Callable[[QAbstractItemModel], None]
) -> None:
    check_model(model)


def test_tells_of_each_file_what_happens_to_it(model: PlannedFilesModel) -> None:
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert shown == [
        ["manifest.json", "New", "640 bytes", "–"],
        ["taxonomy_bundle.json", "Changed", "41.8 kB", "39.2 kB"],
        ["run_config.json", "Unchanged", "1.2 kB", "1.2 kB"],
        ["<b>sampling</b>…", "Removed", "–", "998 bytes"],
    ]


def test_every_change_has_an_icon_of_its_own_and_what_stays_is_muted(model: PlannedFilesModel) -> None:
    icons = [model.index(row, PlannedFileColumn.CHANGE).data(ICON_NAME_ROLE) for row in range(4)]
    assert len(set(icons)) == 4
    assert None not in icons
    assert [model.index(row, 0).data(IS_MUTED_ROLE) for row in range(4)] == [False, False, True, False]


def test_a_name_is_copied_whole_and_its_tooltip_is_no_markup(model: PlannedFilesModel) -> None:
    index = model.index(3, PlannedFileColumn.FILE)
    assert index.data(COPY_ROLE) == FILES[3].path
    assert "&lt;b&gt;sampling&lt;/b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_another_plan_takes_the_place_of_the_first(model: PlannedFilesModel) -> None:
    model.set_files(FILES[:1])
    assert model.rowCount() == 1
    model.set_files(())
    assert model.rowCount() == 0


def test_sizes_are_written_as_the_locale_does() -> None:
    assert [size_text(size) for size in (0, 1, 999, 1_000, 2_345_678)] == [
        "0 bytes",
        "1 byte",
        "999 bytes",
        "1.0 kB",
        "2.3 MB",
    ]
    assert speed_text(1_234_567.8) == "1.2 MB/s"
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert size_text(2_345_678) == "2,3 MB"

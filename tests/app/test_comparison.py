"""Comparing what is open with other states, and any two checkpoints, in the running program."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.saving import save_edits
from opensimula_gui.models.comparison_tree import CHANGE_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.views.comparison_dialog import ComparisonDialog
    from tests.app.conftest import Driver, Run

SAMPLE_NAME = "hospital-security-awareness"


def rewrite(root: Path, name: str, change: Callable[[Any], None]) -> None:
    path = root / "opensimula" / name
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


def rename_first_child(bundle: Any) -> None:
    nodes = list(bundle["taxonomies"][0]["nodes"].values())
    nodes[1]["label"] = "Renamed"


def set_name(config: Any) -> None:
    config["name"] = "other"


def save_name(root: Path, name: str) -> None:
    opened = inspect_checkpoint(root)
    assert opened.run_config is not None
    save_edits(opened, run_config=opened.run_config.model_copy(update={"name": name}))


@pytest.fixture
def other(checkpoint: Path) -> Path:
    """A copy of the checkpoint with another label and another name."""
    root = checkpoint.parent / "other"
    shutil.copytree(checkpoint, root)
    rewrite(root, "taxonomy_bundle.json", rename_first_child)
    rewrite(root, "run_config.json", set_name)
    return root


async def shown(run: Run) -> ComparisonDialog:
    """Wait until a comparison is shown."""
    await run.idle()
    dialog = run.program.comparisons.dialog
    assert dialog.isVisible()
    return dialog


def rows(dialog: ComparisonDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        tuple(model.index(row, column, group).data() for column in (0, 1, 3, 4))
        for group in groups
        for row in range(model.rowCount(group))
    ]


def titles(dialog: ComparisonDialog) -> list[str]:
    return [side._title.text() for side in (dialog._old, dialog._new)]


def go_to(dialog: ComparisonDialog, kind: str, what: str) -> None:
    """Press Enter on a change."""
    model = dialog.model
    for number in range(model.rowCount()):
        group = model.index(number, 0)
        for row in range(model.rowCount(group)):
            index = model.index(row, 0, group)
            if (index.data(), model.index(row, 1, group).data()) == (kind, what):
                assert index.data(CHANGE_ROLE) is not None
                dialog.tree.setCurrentIndex(index)
                QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
                return
    pytest.fail(f"no row {kind} {what}")


def test_another_folder_is_chosen_and_compared(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionCompare")
        chooser = await run.dialog("compareFolderDialog")
        assert isinstance(chooser, QFileDialog)
        chooser.selectFile(str(other))
        chooser.accept()
        dialog = await shown(run)
        assert titles(dialog)[1] == "This checkpoint"
        assert titles(dialog)[0].startswith("other")
        (first, second) = rows(dialog)
        assert first[:3] == ("Renamed", "Node", "Renamed")
        assert second == ("Changed", "Name", "other", SAMPLE_NAME)

    drive(scenario, path=checkpoint)


def test_a_choice_that_is_given_up_compares_nothing(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionCompare")
        (await run.dialog("compareFolderDialog")).reject()
        await run.idle()
        assert run.shown_dialog("comparisonDialog") is None

    drive(scenario, path=checkpoint)


def test_the_disk_is_read_anew(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.program.comparisons.compare_with_disk()
        assert (await shown(run)).summary.text() == "No differences"
        rewrite(checkpoint, "run_config.json", set_name)
        run.program.comparisons.compare_with_disk()
        assert rows(await shown(run)) == [("Changed", "Name", "other", SAMPLE_NAME)]
        run.window.notice_bar.clear()

    drive(scenario, path=checkpoint)


def test_a_change_leads_to_its_place_where_it_exists(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        def drop_leaf(bundle: Any) -> None:
            nodes = bundle["taxonomies"][0]["nodes"]
            parents = {node["parent_id"] for node in nodes.values()}
            del nodes[next(key for key in reversed(nodes) if key not in parents)]

        def set_weight(spec: Any) -> None:
            spec["strategies"][1]["weight"] = 77

        rewrite(other, "taxonomy_bundle.json", drop_leaf)
        rewrite(other, "sampling_strategy.json", set_weight)
        run.program.comparisons.compare_folders(checkpoint, other)
        dialog = await shown(run)
        places = run.program.places
        before = places.shown_row
        go_to(dialog, "Renamed", "Node")
        index = run.session.index
        assert index is not None
        assert index.parent(places.shown_row) == before
        go_to(dialog, "Removed", "Node")
        assert index.children(places.shown_row) == ()
        go_to(dialog, "Changed", "Name")
        assert run.program.workspace.document.page == "run-config"
        go_to(dialog, "Changed", "Strategy, weight")
        assert run.program.workspace.document.page == "strategies"
        assert dialog.message.text() == ""
        run.program.comparisons.compare_folders(other, checkpoint)
        dialog = await shown(run)
        go_to(dialog, "Added", "Node")
        assert dialog.message.text() == ""
        assert await run.open(other)
        go_to(dialog, "Added", "Node")
        assert dialog.message.text() == "This is not in the checkpoint that is open."
        run.trigger("actionCloseCheckpoint")
        await run.idle()
        go_to(dialog, "Renamed", "Node")
        assert dialog.message.text() == "Neither of the two is open in the window."

    drive(scenario, path=checkpoint)


def test_own_fields_of_bundle_and_manifest_have_pages(drive: Driver, checkpoint: Path, other: Path) -> None:
    async def scenario(run: Run) -> None:
        def set_depth(bundle: Any) -> None:
            bundle["target_depth_D"] += 1

        def set_key(manifest: Any) -> None:
            manifest["mood"] = "fine"

        rewrite(other, "taxonomy_bundle.json", set_depth)
        rewrite(other, "manifest.json", set_key)
        run.program.comparisons.compare_folders(other, checkpoint)
        dialog = await shown(run)
        run.program.places.show_page("raw")
        go_to(dialog, "Changed", "Bundle, target depth D")
        assert run.program.workspace.document.page == "overview"
        go_to(dialog, "Removed", "Unknown key “mood”")
        assert run.program.workspace.document.page == "manifest"

    drive(scenario, path=checkpoint)


def test_the_newest_backup_is_offered_and_compared(drive: Driver, checkpoint: Path) -> None:
    save_name(checkpoint, "later")

    async def scenario(run: Run) -> None:
        run.program.comparisons.compare_with_disk()
        dialog = await shown(run)
        offered = [action for action in dialog._with.menu().actions() if action.isVisible()]
        assert [action.text() for action in offered] == ["Newest backup", "Another folder…"]
        offered[0].trigger()
        await run.idle()
        assert rows(dialog) == [("Changed", "Name", SAMPLE_NAME, "later")]
        assert titles(dialog)[0].startswith("Backup, replaced today, ")

    drive(scenario, path=checkpoint)


def test_unsaved_edits_are_compared_too(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.set_run_config_value("name", "edited")
        run.program.comparisons.compare_with_disk()
        dialog = await shown(run)
        assert titles(dialog)[1] == "This checkpoint, with your edits"
        assert rows(dialog) == [("Changed", "Name", SAMPLE_NAME, "edited")]
        dialog._with.menu().aboutToShow.emit()
        assert dialog._with.menu().actions()[0].isVisible()

    drive(scenario, path=checkpoint)


def test_what_was_read_already_is_compared_as_it_is(drive: Driver, checkpoint: Path, other: Path) -> None:
    sides: list[CheckpointInspection] = [inspect_checkpoint(checkpoint), inspect_checkpoint(other)]
    shutil.rmtree(other)

    async def scenario(run: Run) -> None:
        run.program.comparisons.compare_inspections(sides[0], "Here\nnow", sides[1], "main at 1234567")
        dialog = await shown(run)
        assert len(rows(dialog)) == 2
        assert titles(dialog)[0] == "Here…"
        assert titles(dialog)[1].startswith("main at 1234567 — ")
        assert "problem" in titles(dialog)[1]

    drive(scenario, path=checkpoint)


def test_what_can_not_be_opened_is_said_in_the_dialog(
    drive: Driver, checkpoint: Path, tmp_path: Path
) -> None:
    async def scenario(run: Run) -> None:
        run.program.comparisons.compare_folders(tmp_path / "nothing", checkpoint)
        dialog = await shown(run)
        assert dialog.summary.text() == "Not compared"
        assert dialog._empty.accessibleName() == "“nothing” can't be opened."
        assert dialog._empty.accessibleDescription() == "There is no folder “opensimula” here."

    drive(scenario, path=checkpoint)


def test_closing_the_dialog_ends_the_comparison_and_lets_go(
    drive: Driver, checkpoint: Path, other: Path
) -> None:
    async def scenario(run: Run) -> None:
        run.program.comparisons.compare_folders(checkpoint, other)
        dialog = await run.dialog("comparisonDialog")
        dialog.reject()
        await run.idle()
        assert run.program.comparisons.dialog.model.rowCount() == 0
        run.program.comparisons.compare_folders(checkpoint, other)
        assert len(rows(await shown(run))) == 2
        dialog.reject()
        assert run.program.comparisons.dialog.model.rowCount() == 0

    drive(scenario, path=checkpoint)

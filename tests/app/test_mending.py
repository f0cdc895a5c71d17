"""Mending a checkpoint in the window: read-only until it is wished for, then problem by problem."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton

from opensimula_gui.checkpoint import load_checkpoint
from opensimula_gui.checkpoint.backups import list_backups
from opensimula_gui.checkpoint.layout import BACKUPS_SUBDIR
from opensimula_gui.models.manifest_table import DigestColumn
from opensimula_gui.views.editing.refusal_line import RefusalLine
from opensimula_gui.widgets.notice_row import NoticeRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.views.problems_panel import ProblemsPanel
    from tests.app.conftest import Driver, Run

BUNDLE, MANIFEST, STRATEGY = "taxonomy_bundle.json", "manifest.json", "sampling_strategy.json"
LEFT = Qt.MouseButton.LeftButton


def change(checkpoint: Path, name: str, edit: Callable[[Any], object], *, vouch: bool = True) -> None:
    """Edit a document by hand, with new digests or without."""
    folder = checkpoint / "opensimula"
    document = json.loads((folder / name).read_bytes())
    edit(document)
    (folder / name).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if vouch:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        for key in ("taxonomy_bundle", "sampling_strategy"):
            data = (folder / f"{key}.json").read_bytes()
            manifest[f"{key}_sha256"] = hashlib.sha256(data).hexdigest()
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def nodes_of(document: Any, number: int = 0) -> Any:
    return document["taxonomies"][number]["nodes"]


def wrong_depths(document: Any) -> None:
    for key in list(nodes_of(document))[-3:]:
        nodes_of(document)[key]["depth"] += 4


def orphan(document: Any) -> None:
    nodes_of(document)[list(nodes_of(document))[2]]["parent_id"] = "node_gone"


def lossy(document: Any) -> None:
    nodes_of(document)[list(nodes_of(document))[3]]["provenance"] = [None]


def panel_of(run: Run) -> ProblemsPanel:
    return run.program.workspace.problems


def button(run: Run, name: str) -> QPushButton:
    found = panel_of(run).findChild(QPushButton, name)
    assert found is not None
    return found


def click(found: QPushButton | QRadioButton) -> None:
    assert found.isVisible()
    QTest.mouseClick(found, LEFT)


def select(run: Run, code: str) -> None:
    """Click the first problem of a kind."""
    panel = panel_of(run)
    row = next(row for row, problem in enumerate(panel.model.problems) if problem.code == code)
    item = panel.model.index(row, 1)
    panel.table.scrollTo(item)
    QTest.mouseClick(
        panel.table.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        panel.table.visualRect(item).center(),
    )


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def lines(run: Run) -> list[str]:
    label = panel_of(run).findChild(QLabel, "fixLines")
    assert label is not None
    return label.text().split("\n")


def press_notice(run: Run, text: str) -> None:
    """Press a button of the notice on top."""
    row = next(iter(run.window.notice_bar.findChildren(NoticeRow)[::-1]))
    found = next(button for button in row.findChildren(QPushButton) if button.text() == text)
    click(found)


def refusals(run: Run) -> list[str]:
    return [line.label.text() for line in run.window.findChildren(RefusalLine) if line.isVisible()]


def codes(run: Run) -> set[str]:
    return {problem.code for problem in panel_of(run).model.problems}


def test_a_checkpoint_with_errors_is_read_only_until_it_is_to_be_mended(
    drive: Driver, checkpoint: Path
) -> None:
    change(checkpoint, BUNDLE, wrong_depths)

    async def scenario(run: Run) -> None:
        notice = run.window.notice_bar.notices()[0]
        assert notice.text == "This checkpoint has 3 errors, so it is read-only."
        assert run.is_on("actionMend")
        assert run.session.is_read_only
        assert any("read-only" in refusal for refusal in refusals(run))
        press_notice(run, "Mend it")
        assert run.session.is_mending
        assert not run.is_on("actionMend")
        assert refusals(run) == []
        assert run.take_notice().text == "You can edit it now, and save it."
        assert panel_of(run).table.hasFocus()
        run.session.set_run_config_value("seed", 4)
        await run.save()
        saved = run.take_notice()
        assert (saved.severity, saved.text) == ("warning", "Saved. 2 files written, digests renewed.")
        assert saved.hint == (
            "3 errors are left, with which AfterImage refuses to load it; Problems lists what to mend."
        )
        assert run.session.is_mending

    drive(scenario, path=checkpoint)


def test_a_sound_checkpoint_says_nothing(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        assert run.window.notice_bar.notices() == []
        assert not run.is_on("actionMend")
        run.program.mending.mend()
        assert not run.session.is_mending

    drive(scenario, path=checkpoint)


def test_a_fix_is_told_done_and_undone_by_keys_alone(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, wrong_depths)

    async def scenario(run: Run) -> None:
        run.trigger("actionFix")
        panel = panel_of(run)
        assert panel.preview.isVisible()
        assert not panel.fix_button.isVisible()
        assert len(lines(run)) == 3
        assert all("depth" in line for line in lines(run))
        assert button(run, "fixOne").hasFocus()
        press(Qt.Key.Key_Escape)
        assert not panel.preview.isVisible()
        assert panel.table.hasFocus()
        assert run.session.undo_stack.count() == 0
        run.trigger("actionFix")
        press(Qt.Key.Key_Return)
        assert run.session.is_mending
        assert run.session.undo_stack.undoText() == "Recompute the depths in 'Attack vector'"
        assert run.window.notice_bar.notices()[0].text == "Recomputed 3 depths."
        press_notice(run, "Undo")
        assert not run.session.is_edited
        assert run.window.notice_bar.notices() == []
        run.trigger("actionRedo")
        await run.save()
        assert run.take_notice().text == "Saved. 2 files written, digests renewed."
        assert "wrong-depth" not in codes(run)
        assert not run.session.is_mending

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_undo_of_the_notice_takes_back_nothing_else(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, wrong_depths)

    async def scenario(run: Run) -> None:
        select(run, "wrong-depth")
        click(button(run, "fixButton"))
        click(button(run, "fixOne"))
        run.session.set_run_config_value("seed", 4)
        press_notice(run, "Undo")
        assert run.session.undo_stack.index() == 2
        assert run.session.run_config.seed == 4

    drive(scenario, path=checkpoint)


def test_one_of_several_remedies_is_chosen(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, orphan)

    async def scenario(run: Run) -> None:
        select(run, "parent-missing")
        click(button(run, "fixButton"))
        choices = panel_of(run).findChildren(QRadioButton)
        assert [choice.text().rpartition(" under ")[2] for choice in choices] == [
            "a node 'Recovered'",
            "the root",
        ]
        assert choices[0].hasFocus()
        press(Qt.Key.Key_Down)
        assert choices[1].isChecked()
        assert "under the root" in lines(run)[0]
        press(Qt.Key.Key_Return)
        assert run.take_notice().text == "Hung 1 branch under the root."
        await run.save()
        run.take_notice()

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_all_problems_of_a_kind_go_by_one_step(drive: Driver, checkpoint: Path) -> None:
    def in_two_trees(document: Any) -> None:
        wrong_depths(document)
        nodes_of(document, 1)[list(nodes_of(document, 1))[-1]]["depth"] = 9

    change(checkpoint, BUNDLE, in_two_trees)

    async def scenario(run: Run) -> None:
        select(run, "wrong-depth")
        click(button(run, "fixButton"))
        everything = button(run, "fixAll")
        assert everything.text() == "Fix &all 4 of this kind"
        click(everything)
        assert run.take_notice().text == "Recomputed 4 depths."
        assert run.session.undo_stack.count() == 1
        await run.save()
        run.take_notice()
        assert "wrong-depth" not in codes(run)

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_what_would_be_lost_is_asked_about_first(drive: Driver, checkpoint: Path) -> None:
    def both(document: Any) -> None:
        lossy(document)
        orphan(document)

    change(checkpoint, BUNDLE, both)

    async def scenario(run: Run) -> None:
        press_notice(run, "Mend it")
        assert not run.session.is_mending
        assert panel_of(run).preview.chosen.one.title == (
            "Saving would lose a value that can't be written back"
        )
        assert "Item 0 should be an object, but is null." in lines(run)[0]
        assert button(run, "fixCancel").hasFocus()
        press(Qt.Key.Key_Return)
        assert not run.session.is_mending
        # A fix that is a step asks likewise.
        select(run, "parent-missing")
        run.trigger("actionFix")
        click(button(run, "fixOne"))
        assert not run.session.is_edited
        assert button(run, "fixOne").text() == "&Mend it all the same"
        click(button(run, "fixOne"))
        assert run.session.is_mending
        assert run.take_notice().text == "You can edit it now, and save it."
        select(run, "parent-missing")
        run.trigger("actionFix")
        click(button(run, "fixOne"))
        await run.save()
        run.take_notice()
        assert run.session.bundle_refusal == ""

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_a_file_is_mended_on_disk_and_that_can_be_taken_back(drive: Driver, checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / BUNDLE
    with_mark = b"\xef\xbb\xbf" + file.read_bytes()
    file.write_bytes(with_mark)

    async def scenario(run: Run) -> None:
        select(run, "byte-order-mark")
        click(button(run, "fixButton"))
        assert "It is written to disk at once; the state before is kept as a backup." in lines(run)
        assert button(run, "fixCancel").hasFocus()
        click(button(run, "fixOne"))
        await run.until(lambda: "byte-order-mark" not in codes(run))
        await run.idle()
        assert file.read_bytes() == with_mark[3:]
        fixed = run.window.notice_bar.notices()[0]
        assert (fixed.text, fixed.hint) == (
            "Removed the byte order mark of taxonomy_bundle.json.",
            "The state before is kept in the backups.",
        )
        press_notice(run, "Undo")
        await run.until(lambda: "byte-order-mark" in codes(run))
        await run.idle()
        assert file.read_bytes() == with_mark
        assert run.take_notice().text == "Taken back: the files are as they were before."

    drive(scenario, path=checkpoint)
    assert len(list_backups(checkpoint)) == 2


def test_mending_goes_on_after_a_file_was_mended(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, wrong_depths)
    file = checkpoint / "opensimula" / "run_config.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())

    async def scenario(run: Run) -> None:
        press_notice(run, "Mend it")
        select(run, "byte-order-mark")
        run.trigger("actionFix")
        click(button(run, "fixOne"))
        await run.until(lambda: "byte-order-mark" not in codes(run))
        await run.idle()
        assert run.session.is_mending
        run.take_notice()

    drive(scenario, path=checkpoint)


def test_a_digest_that_does_not_match_is_explained_and_renewed(drive: Driver, checkpoint: Path) -> None:
    file = checkpoint / "opensimula" / BUNDLE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    async def scenario(run: Run) -> None:
        run.program.places.show_page("manifest")
        page = run.program.workspace.document.manifest
        await run.idle()
        verdict = page.model.index(0, DigestColumn.VERDICT).data()
        assert verdict == "Does not match: only the line ends differ"
        reasons = [label.text() for label in page.findChildren(QLabel, "digestReason") if label.isVisible()]
        assert len(reasons) == 1
        assert reasons[0].startswith("Taxonomy bundle: Only the line ends differ.")
        select(run, "digest-mismatch")
        run.trigger("actionFix")
        notes = panel_of(run).findChild(QLabel, "fixNotes")
        assert notes is not None
        assert notes.text().startswith("Only the line ends differ.")
        click(button(run, "fixOne"))
        await run.until(lambda: "digest-mismatch" not in codes(run))
        await run.idle()
        assert run.take_notice().text == "The digests match now."
        assert page.model.index(0, DigestColumn.VERDICT).data() == "Verified"
        assert page.findChildren(QLabel, "digestReason") == []

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_digests_are_renewed_only_without_other_errors(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, wrong_depths, vouch=False)

    async def scenario(run: Run) -> None:
        await run.idle()
        select(run, "digest-mismatch")
        run.trigger("actionFix")
        assert not button(run, "fixOne").isEnabled()
        assert any("There are other errors" in refusal for refusal in refusals(run))
        assert button(run, "fixCancel").hasFocus()
        # Saving what was mended vouches for it.
        select(run, "wrong-depth")
        run.trigger("actionFix")
        press(Qt.Key.Key_Return)
        await run.save()
        run.take_notice()
        assert codes(run) & {"digest-mismatch", "wrong-depth"} == set()

    drive(scenario, path=checkpoint)
    load_checkpoint(checkpoint)


def test_what_is_mended_already_or_has_no_remedy_says_so(drive: Driver, checkpoint: Path) -> None:
    def unsafe(document: Any) -> None:
        document["strategies"][0]["weight"] = 0

    change(checkpoint, STRATEGY, unsafe)
    (checkpoint / "opensimula" / "run_config.json").write_bytes(b"7")

    async def scenario(run: Run) -> None:
        hint = panel_of(run)._hint
        select(run, "wrong-type")
        run.trigger("actionFix")
        assert hint.text().startswith("There is nothing here that would mend it safely.")
        press_notice(run, "Mend it")
        click(button(run, "fixOne"))
        run.window.notice_bar.clear()
        select(run, "weight-not-positive")
        run.trigger("actionFix")
        press(Qt.Key.Key_Return)
        assert run.take_notice().text.startswith("Set the weight of ")
        run.program.workspace.problems.remedies_requested.emit(
            next(p for p in run.session.inspection.problems if p.code == "weight-not-positive")
        )
        assert hint.text() == "This is mended already; it goes from this list when you save."

    drive(scenario, path=checkpoint)


def test_the_row_stays_selected_when_the_list_is_renewed(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, wrong_depths)

    async def scenario(run: Run) -> None:
        panel = panel_of(run)
        select(run, "wrong-depth")
        row = panel.table.currentIndex().row()
        assert panel.inspection is not None
        panel.set_inspection(panel.inspection)
        assert panel.table.currentIndex().row() == row
        problems = panel.inspection.problems[1:]
        panel.set_inspection(replace(panel.inspection, problems=problems))
        assert panel.table.currentIndex().row() == min(row, len(problems) - 1)

    drive(scenario, path=checkpoint)


@pytest.mark.parametrize("edit", [wrong_depths, orphan])
def test_unsaved_mending_is_asked_about(drive: Driver, checkpoint: Path, edit: Callable[[Any], None]) -> None:
    change(checkpoint, BUNDLE, edit)

    async def scenario(run: Run) -> None:
        run.trigger("actionFix")
        press(Qt.Key.Key_Return)
        run.window.notice_bar.clear()
        assert run.session.is_edited
        run.trigger("actionRevert")
        assert not run.session.is_edited
        assert run.session.is_mending

    drive(scenario, path=checkpoint)


def test_a_narrow_window_leaves_the_messages_their_room(drive: Driver, checkpoint: Path) -> None:
    change(checkpoint, BUNDLE, wrong_depths)

    async def scenario(run: Run) -> None:
        panel = panel_of(run)
        run.window.resize(900, 600)
        run.trigger("actionFix")
        assert panel.table.isColumnHidden(2)
        run.window.resize(1280, 800)
        await run.until(lambda: not panel.table.isColumnHidden(2))
        run.window.resize(900, 600)
        await run.until(lambda: panel.table.isColumnHidden(2))
        press(Qt.Key.Key_Escape)
        assert not panel.table.isColumnHidden(2)

    drive(scenario, path=checkpoint)


def test_a_backup_with_errors_is_only_looked_at(drive: Driver, checkpoint: Path) -> None:
    sound = checkpoint / "opensimula"
    kept = checkpoint / BACKUPS_SUBDIR / "20260101T000000Z-0000"
    shutil.copytree(sound, kept)
    document = json.loads((kept / BUNDLE).read_bytes())
    wrong_depths(document)
    (kept / BUNDLE).write_text(json.dumps(document), encoding="utf-8")
    before = (kept / MANIFEST).read_bytes()

    async def scenario(run: Run) -> None:
        shown = run.emitted(run.program.documents.session_changed)
        run.program.documents.open_backup(kept)
        await shown
        await run.idle()
        run.window.notice_bar.clear()
        assert "digest-mismatch" in codes(run)
        assert not run.is_on("actionMend")
        for code in ("digest-mismatch", "wrong-depth"):
            select(run, code)
            click(button(run, "fixButton"))
            assert not panel_of(run).preview.isVisible()
            assert panel_of(run)._hint.text() == run.session.bundle_refusal

    drive(scenario, path=checkpoint)
    assert (kept / MANIFEST).read_bytes() == before

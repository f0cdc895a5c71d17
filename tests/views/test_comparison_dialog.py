"""The dialog of differences, filled with real comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from opensimula_gui.checkpoint.comparing.changes import ChangeKind
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.models.comparison_tree import MAX_ROWS, listed
from opensimula_gui.views.comparison_dialog import ComparedSide, ComparisonDialog
from tests.checkpoint.comparing_parts import Parts, a_tree, bundle_of, tree

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy
    from opensimula_gui.models.comparison_tree import ListedComparison

OLD, NEW = ComparedSide("run a", "/runs/a"), ComparedSide("run b", "/runs/b")


def compared(old: FactorTaxonomy, new: FactorTaxonomy) -> ListedComparison:
    return listed(compare_checkpoints(Parts(bundle=bundle_of(old)), Parts(bundle=bundle_of(new))))


def edited_tree() -> FactorTaxonomy:
    new = a_tree()
    new.nodes["a"].label = "Phishing"
    new.nodes["b"].description = "x" * 50_000 + "\nlast \u202eline"
    del new.nodes["c"]
    return new


@pytest.fixture
def dialog(qtbot: QtBot) -> ComparisonDialog:
    dialog = ComparisonDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def filled(dialog: ComparisonDialog) -> ComparisonDialog:
    dialog.show_comparison(compared(a_tree(), edited_tree()), OLD, NEW)
    return dialog


def select(dialog: ComparisonDialog, kind: ChangeKind) -> None:
    """Select the first change of a kind."""
    group = dialog.model.index(0, 0)
    for row in range(dialog.model.rowCount(group)):
        index = dialog.model.index(row, 0, group)
        if index.data() == kind.value.capitalize() or index.data().endswith(kind.value):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            dialog.tree.selectionModel().setCurrentIndex(index, flags)
            return
    pytest.fail(f"no {kind}")


def marked(view: QPlainTextEdit) -> list[str]:
    texts = []
    for mark in view.extraSelections():
        texts.append(mark.cursor.selectedText())  # noqa: PERF401 - a mark must outlive its cursor
    return texts


def test_both_sides_and_the_counts_are_told(filled: ComparisonDialog) -> None:
    assert filled.summary.text() == "3 differences: 1 removed, 1 renamed, 1 re-described"
    assert (filled._old._title.text(), filled._new._detail.text()) == ("run a", "/runs/b")
    kinds = [filled._kind.itemText(number) for number in range(filled._kind.count())]
    assert kinds == ["All kinds", "Removed (1)", "Renamed (1)", "Re-described (1)"]


def test_what_is_the_same_is_said_with_what_does_not_count(dialog: ComparisonDialog) -> None:
    dialog.show_comparison(compared(a_tree(), a_tree()), OLD, NEW)
    assert dialog.summary.text() == "No differences"
    assert dialog._empty.isVisible()
    assert "digests" in dialog._empty.accessibleDescription()
    assert dialog._go.isHidden()


def test_the_selected_change_shows_both_texts_whole(filled: ComparisonDialog, qtbot: QtBot) -> None:
    select(filled, ChangeKind.RENAMED)
    qtbot.waitUntil(lambda: marked(filled.texts.after) == ["Phishing"])
    assert filled.texts.before.toPlainText() == "A"
    assert filled.texts.after.toPlainText() == "Phishing"
    select(filled, ChangeKind.DESCRIBED)
    qtbot.waitUntil(lambda: filled.texts.after.toPlainText().endswith("‹U+202E›line"))
    assert "30,000 more characters" in filled.texts.after.toPlainText()
    assert marked(filled.texts.after) == []
    select(filled, ChangeKind.REMOVED)
    qtbot.waitUntil(lambda: filled.texts.before.toPlainText() == "C")
    assert filled.texts.after.toPlainText() == ""
    assert filled.texts.after.placeholderText() == "Not there any more"


def test_what_is_marked_is_counted_as_qt_counts(dialog: ComparisonDialog, qtbot: QtBot) -> None:
    old, new = a_tree(), a_tree()
    old.nodes["a"].label, new.nodes["a"].label = "🦊 old tail", "🦊 new tail"
    dialog.show_comparison(compared(old, new), OLD, NEW)
    qtbot.waitUntil(lambda: marked(dialog.texts.after) == ["new"])
    assert marked(dialog.texts.before) == ["old"]


def test_enter_double_click_and_the_button_ask_for_the_place(filled: ComparisonDialog, qtbot: QtBot) -> None:
    places: list[ChangeKind] = []
    filled.place_requested.connect(lambda change: places.append(change.kind))
    select(filled, ChangeKind.RENAMED)
    QTest.keyClick(filled.tree, Qt.Key.Key_Return)
    filled._go.click()
    assert places == [ChangeKind.RENAMED] * 2
    assert filled.isVisible()
    # A group is no place.
    filled.tree.setCurrentIndex(filled.model.index(0, 0))
    QTest.keyClick(filled.tree, Qt.Key.Key_Return)
    assert len(places) == 2
    assert not filled._go.isEnabled()


def test_filter_and_kind_narrow_what_is_listed(filled: ComparisonDialog, qtbot: QtBot) -> None:
    filled._filter.setText("phish")
    qtbot.waitUntil(lambda: filled.model.hit_count == 1)
    assert filled._filter.hits_text() == "1 hit"
    QTest.keyClick(filled._filter, Qt.Key.Key_Down)
    assert filled.focusWidget() is filled.tree
    filled._filter.setText("nowhere")
    QTest.keyClick(filled._filter, Qt.Key.Key_Return)
    assert filled.model.hit_count == 0
    assert not filled._go.isEnabled()
    filled._filter.clear()
    filled._kind.setCurrentIndex(1)
    filled._kind.activated.emit(1)
    assert filled.model.hit_count == 1


def test_more_than_can_be_listed_is_said(dialog: ComparisonDialog) -> None:
    keys = {"r": None} | {f"n{number}": "r" for number in range(MAX_ROWS + 1)}
    new = tree("f", keys)
    for node in new.nodes.values():
        node.description = "New."
    dialog.show_comparison(compared(tree("f", keys), new), OLD, NEW)
    assert dialog._rest.text() == "2 more are not listed; filter to see them."
    assert dialog._rest.isVisible()


def test_work_failure_and_letting_go(filled: ComparisonDialog) -> None:
    filled.show_busy(NEW, OLD)
    filled.set_progress("Reading", 0.5)
    assert (filled._bar.value(), filled._step.text()) == (500, "Reading")
    assert filled.model.rowCount() == 0
    filled.show_failure("“run a” can't be opened.", "There is no folder “opensimula” here.")
    assert filled._empty.accessibleName() == "“run a” can't be opened."
    filled.clear()
    assert filled._kind.count() == 0


def test_only_what_can_be_compared_is_offered(dialog: ComparisonDialog) -> None:
    dialog.offer(saved=False, backup=True, folder=True)
    shown = [action.text() for action in dialog._with.menu().actions() if action.isVisible()]
    assert shown == ["Newest backup", "Another folder…"]
    dialog.offer(saved=False, backup=False, folder=False)
    assert dialog._with.isHidden()

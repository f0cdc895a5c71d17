"""The dialog for replacing, driven by keys and clicks; real searches answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QWidget

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.text_search import QueryError
from opensimula_gui.models.replacement_plan import plan_replacement
from opensimula_gui.views.replace_dialog import ReplaceDialog
from tests.checkpoint.comparing_parts import bundle_of, tree

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


class Desk:
    """A dialog whose wishes are answered at once, as the program answers them."""

    def __init__(self, qtbot: QtBot, *labels: str) -> None:
        self.qtbot = qtbot
        nodes = tree("f", {"r": None, **{f"n{number}": "r" for number in range(len(labels))}})
        for number, label in enumerate(labels):
            nodes.nodes[f"n{number}"].label = label
        self.index = TaxonomyIndex(bundle_of(nodes))
        self.dialog = ReplaceDialog()
        qtbot.addWidget(self.dialog)
        self.dialog.search_requested.connect(self._search)
        self.replaced: list[list[str]] = []
        self.dialog.replace_requested.connect(self._replace)
        self.visited: list[int] = []
        self.dialog.place_requested.connect(self.visited.append)
        with qtbot.waitActive(self.dialog):
            self.dialog.show()
            self.dialog.activateWindow()
        self.dialog.start()

    def _search(self) -> None:
        query = self.dialog.form.query
        assert query is not None
        try:
            plan = plan_replacement(self.index, query, self.dialog.form.scope)
        except QueryError as fault:
            self.dialog.show_fault(fault)
        else:
            self.dialog.show_plan(plan, self.index)

    def _replace(self) -> None:
        self.replaced.append([change.after for change in self.dialog.preview.model.checked_changes()])

    def find(self, text: str, new: str = "") -> None:
        """Type both texts and press Enter."""
        for field, typed in ((self.dialog.form.find_field, text), (self.dialog.form.replacement_field, new)):
            field.selectAll()
            QTest.keyClick(field, Key.Key_Delete)
            QTest.keyClicks(field, typed)
        QTest.keyClick(self.dialog.form.find_field, Key.Key_Return)

    def tick(self, object_name: str) -> None:
        box = self.dialog.findChild(QCheckBox, object_name)
        assert box is not None
        QTest.keyClick(box, Key.Key_Space)

    def box(self) -> QCheckBox:
        return self.dialog.preview.all

    def button(self) -> QPushButton:
        button = self.dialog.findChild(QPushButton, "replaceButton")
        assert button is not None
        return button

    def advice(self) -> str:
        label = self.dialog.findChild(QLabel, "replaceAdvice")
        assert label is not None
        return label.text()

    def says(self) -> str:
        """Return the title of the page without a table; empty while the table is shown."""
        return self.dialog.empty.accessibleName() if self.dialog.empty.isVisible() else ""


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, "mail", "e-mail", "blackmail", "Post")


def test_the_cursor_is_where_to_type(desk: Desk) -> None:
    assert desk.dialog.focusWidget() is desk.dialog.form.find_field
    assert desk.says() == "Nothing to find yet"
    assert not desk.button().isEnabled()


def test_enter_looks_and_never_replaces(desk: Desk) -> None:
    desk.find("mail", "post")
    assert desk.dialog.preview.count.text() == "3 changes in 3 nodes"
    assert desk.button().text() == "&Replace 3"
    QTest.keyClick(desk.dialog.form.replacement_field, Key.Key_Return)
    assert desk.replaced == []
    assert desk.dialog.isVisible()


def test_the_preview_follows_what_is_typed(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.dialog.search_requested):
        QTest.keyClicks(desk.dialog.form.find_field, "e-m")
    assert desk.dialog.preview.count.text() == "1 change in 1 node"


def test_nothing_is_replaced_by_a_preview_of_something_else(desk: Desk) -> None:
    desk.find("mail", "post")
    QTest.keyClicks(desk.dialog.form.replacement_field, "x")
    assert not desk.button().isEnabled()
    with desk.qtbot.waitSignal(desk.dialog.search_requested):
        pass
    assert desk.button().isEnabled()


def test_a_late_click_of_a_mnemonic_replaces_nothing_by_an_old_preview(desk: Desk) -> None:
    desk.find("mail", "post")
    desk.button().animateClick()
    with desk.qtbot.waitSignal(desk.dialog.search_requested):
        QTest.keyClicks(desk.dialog.form.replacement_field, "x")
    assert desk.replaced == []


def test_the_button_replaces_what_is_checked(desk: Desk) -> None:
    desk.find("mail", "post")
    QTest.keyClick(desk.dialog.form.find_field, Key.Key_Down)
    assert desk.dialog.focusWidget() is desk.dialog.preview.table
    QTest.keyClick(desk.dialog.preview.table, Key.Key_Down)
    QTest.keyClick(desk.dialog.preview.table, Key.Key_Space)
    assert desk.dialog.preview.count.text() == "2 of 3 changes"
    assert desk.box().checkState() == Qt.CheckState.PartiallyChecked
    with desk.qtbot.waitSignal(desk.dialog.replace_requested):
        QTest.keyClick(desk.dialog, Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert desk.replaced == [["post", "blackpost"]]


def test_space_checks_all_selected_rows_or_none(desk: Desk) -> None:
    desk.find("mail", "post")
    table = desk.dialog.preview.table
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Key.Key_Space)
    assert desk.dialog.preview.model.checked_count == 1
    QTest.keyClick(table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Key.Key_Space)
    assert desk.dialog.preview.model.checked_count == 3


def test_a_click_on_a_box_leaves_a_change_out(desk: Desk) -> None:
    desk.find("mail", "post")
    table = desk.dialog.preview.table
    place = table.visualRect(desk.dialog.preview.model.index(0, 0))
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 12, place.center().y())
    )
    assert desk.dialog.preview.model.checked_count == 2


def test_one_box_checks_all_and_none(desk: Desk) -> None:
    desk.find("mail", "post")
    for count, text in ((0, "&Replace"), (3, "&Replace 3")):
        QTest.keyClick(desk.box(), Key.Key_Space)
        assert desk.dialog.preview.model.checked_count == count
        assert desk.button().text() == text
        assert desk.button().isEnabled() == (count > 0)


def test_a_row_leads_to_its_place(desk: Desk) -> None:
    desk.find("mail", "post")
    QTest.keyClick(desk.dialog.preview.table, Key.Key_Return)
    with desk.qtbot.waitSignal(desk.dialog.place_requested):
        QTest.keyClick(desk.dialog, Key.Key_G, Qt.KeyboardModifier.AltModifier)
    row = desk.index.find("n0")
    assert desk.visited == [row, row]


@pytest.mark.parametrize(
    ("box", "count"),
    [("replaceCase", 1), ("replaceWords", 2), ("replaceDescriptions", 3)],
)
def test_options_count_at_once(desk: Desk, box: str, count: int) -> None:
    desk.find("MAIL" if box == "replaceCase" else "mail", "post")
    if box == "replaceCase":
        desk.tick(box)
        assert desk.says() == "Nothing found"
        desk.find("Post", "mail")
    else:
        desk.tick(box)
    assert desk.dialog.preview.model.rowCount() == count


def test_looking_nowhere_is_said(desk: Desk) -> None:
    desk.find("mail", "post")
    desk.tick("replaceLabels")
    assert desk.says() == "Nothing found"
    assert "No description would change" in desk.dialog.empty.accessibleDescription()
    desk.tick("replaceDescriptions")
    assert desk.says() == "Nowhere to look"
    assert not desk.button().isEnabled()


def test_an_expression_has_hints_and_groups(desk: Desk) -> None:
    assert desk.advice() == ""
    desk.tick("replaceRegex")
    assert r"\1 stands for the first group" in desk.advice()
    assert desk.dialog.form.replacement_field.accessibleDescription() == desk.advice()
    desk.find(r"(\w+)-mail", r"mail \1")
    assert desk.dialog.preview.model.checked_changes()[0].after == "mail e"


@pytest.mark.parametrize(("find", "new", "field"), [("(", "", "replaceFind"), ("(m)", r"\2", "replaceWith")])
def test_a_fault_is_said_beside_the_field(desk: Desk, find: str, new: str, field: str) -> None:
    desk.tick("replaceRegex")
    height = desk.dialog.form.sizeHint().height()
    desk.find(find, new)
    assert "is not valid" in desk.advice()
    faulty = desk.dialog.findChild(QWidget, field)
    assert faulty is not None
    assert faulty.accessibleDescription() == desk.advice()
    assert desk.says() == "Nothing was searched"
    assert not desk.button().isEnabled()
    assert desk.dialog.form.sizeHint().height() == height
    desk.find("m", "n")
    assert "is not valid" not in desk.advice() + faulty.accessibleDescription()
    assert desk.button().isEnabled()


def test_refused_changes_are_counted_apart(desk: Desk) -> None:
    desk.find("mail")
    assert desk.dialog.preview.count.text() == "2 changes in 2 nodes; 1 more can't be made"
    desk.find("blackmail")
    assert desk.dialog.preview.count.text() == "1 change, none of which can be made"
    assert not desk.box().isEnabled()
    assert not desk.button().isEnabled()


def test_a_branch_can_be_looked_in_alone(desk: Desk) -> None:
    form = desk.dialog.form
    scope = desk.dialog.findChild(QComboBox, "replaceScope")
    assert scope is not None
    form.offer_branch(desk.index.find("n1"), "e-mail\n<b>")
    assert scope.itemText(1) == "Branch 'e-mail…'"
    desk.find("mail", "post")
    QTest.keyClick(scope, Key.Key_Down)
    assert form.looks_in_branch
    assert desk.dialog.preview.count.text() == "1 change in 1 node"
    form.offer_branch(desk.index.find("n0"), "mail")
    assert form.scope.branch == desk.index.find("n0")
    desk.find("black")
    assert "of the branch" in desk.dialog.empty.accessibleDescription()
    form.offer_branch(NO_ROW, "")
    assert form.scope.branch == NO_ROW


def test_what_was_replaced_is_said_with_a_way_back(desk: Desk) -> None:
    desk.find("mail", "post")
    desk.dialog.show_replaced("Replaced 3 texts in 3 nodes")
    assert desk.says() == "Replaced 3 texts in 3 nodes"
    assert not desk.button().isEnabled()
    with desk.qtbot.waitSignal(desk.dialog.undo_requested):
        focus = desk.dialog.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Key.Key_Space)


def test_a_long_search_says_that_it_takes_a_while(qtbot: QtBot) -> None:
    dialog = ReplaceDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.form.find_field, "x")
    qtbot.waitUntil(lambda: dialog.empty.accessibleName() == "Searching…")


def test_what_may_not_be_edited_can_be_found_but_not_replaced(desk: Desk) -> None:
    desk.dialog.set_refusal("The bundle has problems.")
    desk.find("mail", "post")
    assert desk.dialog.preview.model.checked_count == 3
    assert not desk.button().isEnabled()
    desk.dialog.set_refusal("")
    assert desk.button().isEnabled()


def test_tab_goes_down_the_dialog_and_escape_closes_it(desk: Desk) -> None:
    desk.find("mail", "post")
    desk.dialog.form.find_field.setFocus()
    names = []
    for _step in range(12):
        QTest.keyClick(desk.dialog.focusWidget() or desk.dialog, Key.Key_Tab)
        focus = desk.dialog.focusWidget()
        assert focus is not None
        names.append(focus.objectName() or focus.accessibleName() or getattr(focus, "text", str)())
    assert names[:9] == [
        "replaceWith",
        "replaceCase",
        "replaceWords",
        "replaceRegex",
        "replaceLabels",
        "replaceDescriptions",
        "replaceScope",
        "replaceAll",
        "replaceTable",
    ]
    QTest.keyClick(desk.dialog.form.find_field, Key.Key_Escape)
    assert not desk.dialog.isVisible()


def test_a_narrow_dialog_leaves_room_for_the_texts(desk: Desk) -> None:
    desk.find("mail", "post")
    table = desk.dialog.preview.table
    wide = table.columnWidth(0)
    desk.dialog.resize(desk.dialog.minimumSize())
    assert table.columnWidth(0) < wide
    assert table.columnWidth(2) > table.width() // 4
    desk.dialog.resize(1200, 700)
    assert table.columnWidth(0) == wide


def test_everything_has_a_name_for_assistive_tools(desk: Desk) -> None:
    desk.find("mail", "post")
    kinds = (
        QCheckBox,
        QComboBox,
        QPushButton,
        type(desk.dialog.form.find_field),
        type(desk.dialog.preview.table),
    )
    for kind in kinds:
        for widget in desk.dialog.findChildren(kind):
            text = getattr(widget, "text", str)() if isinstance(widget, QCheckBox | QPushButton) else ""
            assert widget.accessibleName() or text


def test_hostile_texts_are_shown_plain(qtbot: QtBot) -> None:
    hostile = ("<img src=file:///etc/passwd>mail", "\u202email", "mail\n\tmail" * 2000, "\ud800mail")
    desk = Desk(qtbot, *hostile)
    desk.find("mail", "<b>&amp;</b>")
    model = desk.dialog.preview.model
    before = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert before[:2] == ["<img src=file:///etc/passwd>mail", "‹U+202E›mail"]
    assert "\n" not in "".join(before)
    assert model.index(3, 3).data() == "A label contains half a character, which no file can hold."
    assert not desk.dialog.grab().isNull()
    desk.find("<i>nobody</i>")
    assert "<i>nobody</i>" in desk.dialog.empty.accessibleDescription()
    QApplication.processEvents()

"""The document digests on the overview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.editing.digest_form import DigestForm
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.overview_page import OverviewPage
from tests.views.editing.conftest import part, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

A, B = "a" * 64, "b" * 64
CONTROL = Qt.KeyboardModifier.ControlModifier
FIELD = "document_digests"


@pytest.fixture
def page(qtbot: QtBot, session: EditingSession, show: Callable[[QWidget], QWidget]) -> OverviewPage:
    overview = OverviewPage()
    show(overview)
    with qtbot.waitSignal(overview.filled):
        overview.set_session(session)
    return overview


def form_of(page: OverviewPage) -> DigestForm:
    content = page.widget()
    assert content is not None
    return part(content, DigestForm)


def says(form: DigestForm, text: str) -> bool:
    labels = [label for label in form.findChildren(QLabel) if label.isVisible()]
    return any(text in label.text() for label in labels)


def digests(session: EditingSession) -> list[str]:
    listed: list[str] = session.bundle_fields[FIELD]
    return listed


def paste(form: DigestForm, text: str) -> None:
    QApplication.clipboard().setText(text)
    form.field.setFocus()
    press(form.field, Qt.Key.Key_V, CONTROL)


def test_several_digests_are_pasted_at_once(page: OverviewPage, session: EditingSession) -> None:
    form = form_of(page)
    before = digests(session)
    assert says(form, f"Document digests ({len(before)})")
    paste(form, f"{A.upper()}\n{B}\n{before[0]}")
    assert page.has_pending
    press(form.field, Qt.Key.Key_Return)
    assert digests(session) == [*before, A, B]
    assert session.undo_stack.undoText() == "Add 2 document digests"
    assert says(form, "1 is in the list already.")
    assert not page.has_pending
    assert says(form, f"Document digests ({len(before) + 2})")
    press(form.field, Qt.Key.Key_Z, CONTROL)
    assert digests(session) == before
    press(form.field, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert digests(session) == [*before, A, B]


def test_the_button_adds_what_is_typed(page: OverviewPage, session: EditingSession) -> None:
    form = form_of(page)
    form.field.setFocus()
    QTest.keyClicks(form.field, A)
    page.ensureWidgetVisible(form.add_button)
    QTest.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert digests(session)[-1] == A
    assert session.undo_stack.count() == 1


def test_what_is_no_digest_stays_with_the_reason(page: OverviewPage, session: EditingSession) -> None:
    form = form_of(page)
    paste(form, "abc")
    press(form.field, Qt.Key.Key_Return)
    assert says(form, "'abc' is no SHA-256 digest")
    assert not page.commit_pending()
    assert form.field.text() == "abc"
    press(form.field, Qt.Key.Key_Escape)
    assert form.field.text() == ""
    assert not says(form, "no SHA-256 digest")
    assert page.commit_pending()
    assert not session.is_edited
    paste(form, "x" * 100_001)
    assert says(form, "The pasted text was cut")
    page.discard_pending()
    assert not page.has_pending


def test_selected_digests_are_copied_and_removed_by_keys(page: OverviewPage, session: EditingSession) -> None:
    form = form_of(page)
    before = digests(session)
    form.list.setFocus()
    form.list.setCurrentIndex(form.model.index(0, 0))
    press(form.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert form.remove_button.accessibleName() == "Remove 2 digests"
    press(form.list, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "\n".join(before[:2])
    press(form.list, Qt.Key.Key_Delete)
    assert digests(session) == before[2:]
    assert form.list.currentIndex().row() == 0
    # What was next is selected, so that the key goes on.
    for _ in before[2:]:
        press(form.list, Qt.Key.Key_Delete)
    assert digests(session) == []
    assert says(form, "None: no document was given.")
    press(form.list, Qt.Key.Key_Delete)
    form.remove_button.click()
    assert session.undo_stack.count() == 1 + len(before[2:])


def test_without_a_selection_all_are_copied_and_none_removed(
    page: OverviewPage, session: EditingSession
) -> None:
    form = form_of(page)
    assert form.copy_button.text() == "Copy all"
    assert not form.remove_button.isEnabled()
    form.copy_button.click()
    assert QApplication.clipboard().text() == "\n".join(digests(session))


def test_edits_are_marked_until_they_are_saved_or_reverted(
    page: OverviewPage, session: EditingSession
) -> None:
    form = form_of(page)
    count = len(digests(session))
    session.set_bundle_value(FIELD, [A])
    edited = part(form, EditedLine)
    assert edited.words() == f"Edited, there were {count}"
    part(form, QPushButton, "revertValue").click()
    assert not session.is_edited
    session.set_bundle_value(FIELD, [A])
    assert session.inspection.bundle is not None
    saved = session.inspection.bundle.model_copy(update={FIELD: [A]})
    session.mark_saved(replace(session.inspection, bundle=saved), session.edits())
    assert edited.words() == ""
    session.set_bundle_value(FIELD, [])
    assert edited.words() == "Edited, there was 1"


def test_what_is_typed_is_in_sight_when_the_list_grows(
    page: OverviewPage, session: EditingSession, qtbot: QtBot
) -> None:
    form = form_of(page)
    session.set_bundle_value(FIELD, [])
    form.field.setFocus()
    page.ensureWidgetVisible(form.field)
    paste(form, f"{A} {B}")
    press(form.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.field.visibleRegion().isEmpty())
    assert form.list.isVisible()


def test_a_read_only_checkpoint_shows_them_alone(
    page: OverviewPage, session: EditingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = EditingSession(session.inspection, parent=page)
    monkeypatch.setattr(locked, "bundle_refusal", "This can't be edited.")
    page.set_session(locked)
    form = form_of(page)
    assert form.list.isVisibleTo(page)
    assert form.copy_button.isVisibleTo(page)
    for widget in (form.field, form.add_button, form.remove_button):
        assert not widget.isVisibleTo(page)
    form.list.selectionModel().select(form.model.index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    form.list.setFocus()
    press(form.list, Qt.Key.Key_Delete)
    assert not locked.is_edited

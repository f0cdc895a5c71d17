"""What the critic dropped, brought back as nodes from the inspector."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from opensimula_gui.checkpoint import Problem, Severity
from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.dropped_proposals import DroppedProposals
from opensimula_gui.views.node_inspector import NodeInspector

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.index import TaxonomyIndex

ROW = 1
PROPOSALS = [
    ChildProposalRaw(label="Boss fraud", description="Orders from the top"),
    ChildProposalRaw(label=" "),
]


def index_of(session: EditingSession) -> TaxonomyIndex:
    assert session.index is not None
    return session.index


def button(widget: DroppedProposals, number: int = 0) -> QPushButton:
    found = widget.findChild(QPushButton, f"restoreProposal_{number}")
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def dropped(qtbot: QtBot, session: EditingSession) -> DroppedProposals:
    widget = DroppedProposals(session, ROW, PROPOSALS)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_proposal_becomes_a_child_and_is_offered_again_after_undo(
    dropped: DroppedProposals, session: EditingSession, qtbot: QtBot
) -> None:
    index = index_of(session)
    assert button(dropped).accessibleName() == "Add 'Boss fraud' as a node"
    QTest.mouseClick(button(dropped), Qt.MouseButton.LeftButton)
    added = index.node(index.children(ROW)[-1])
    assert added is not None
    assert (added.label, added.description) == ("Boss fraud", "Orders from the top")
    assert session.undo_stack.undoText() == f"Restore 'Boss fraud' under '{index.label(ROW)}'"
    qtbot.waitUntil(lambda: not button(dropped).isEnabled())
    assert button(dropped).text() == "Is a child"
    assert button(dropped).accessibleName() == "'Boss fraud' is a child already"
    session.undo_stack.undo()
    qtbot.waitUntil(button(dropped).isEnabled)
    assert not session.is_edited


def test_a_child_of_that_name_takes_the_offer_away(
    dropped: DroppedProposals, session: EditingSession, qtbot: QtBot
) -> None:
    session.set_node_label(index_of(session).children(ROW)[0], "boss  FRAUD")
    qtbot.waitUntil(lambda: not button(dropped).isEnabled())


def test_what_can_not_be_added_says_why(dropped: DroppedProposals, session: EditingSession) -> None:
    button(dropped, 1).setFocus()
    QTest.keyClick(button(dropped, 1), Qt.Key.Key_Space)
    assert "A label can't be empty." in [label.text() for label in dropped.findChildren(QLabel)]
    assert not button(dropped, 1).isEnabled()
    assert not session.is_edited


def test_a_checkpoint_that_can_not_be_edited_offers_nothing(qtbot: QtBot, session: EditingSession) -> None:
    name = session.inspection.files[1].name
    error = Problem(Severity.ERROR, "duplicate-key", name, "", 1, "A key twice.", "")
    broken = replace(session.inspection, problems=(error,), problem_count=1)
    shown = EditingSession(broken)
    assert shown.bundle_refusal
    widget = DroppedProposals(shown, ROW, PROPOSALS)
    qtbot.addWidget(widget)
    widget.show()
    assert not button(widget).isVisible()


def test_many_are_counted(qtbot: QtBot, session: EditingSession) -> None:
    widget = DroppedProposals(session, ROW, [ChildProposalRaw(label=f"p{number}") for number in range(103)])
    qtbot.addWidget(widget)
    texts = [label.text() for label in widget.findChildren(QLabel)]
    assert texts.count("and 3 more, in the Raw page") == 1
    assert len(widget.findChildren(QPushButton)) == 100


def test_the_inspector_offers_them_by_keyboard(qtbot: QtBot, session: EditingSession) -> None:
    inspector = NodeInspector()
    qtbot.addWidget(inspector)
    inspector.set_session(session)
    inspector.show_row(ROW)
    inspector.show()
    widget = inspector.findChild(DroppedProposals)
    assert isinstance(widget, DroppedProposals)
    before = len(index_of(session).children(ROW))
    button(widget).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button(widget), Qt.Key.Key_Space)
    assert len(index_of(session).children(ROW)) == before + 1

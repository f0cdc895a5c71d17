"""A form on a checkpoint made in code, and the hands of a user."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget

from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyBundle
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.run_config.field_row import FieldRow
from opensimula_gui.views.run_config.page import RunConfigPage
from opensimula_gui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

_Part = TypeVar("_Part", bound=QWidget)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def make_inspection(**values: Any) -> CheckpointInspection:
    """Return a fine checkpoint with D = 3, N = 5, two accepted factors, and these keys in its run config."""
    bundle = TaxonomyBundle(
        instruction_y="Teach people to spot attacks.",
        target_depth_D=3,
        proposal_N=5,
        factors=[
            SimulaFactor(id="f_1", name="Attack"),
            SimulaFactor(id="f_2", name="Audience"),
            SimulaFactor(id="f_3", name="Mood", accepted=False),
        ],
    )
    config = OpenSimulaRunConfig.model_validate(values)
    return CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=bundle, run_config=config)


@dataclass(frozen=True)
class Form:
    """A form and its session, used as a user does: by keys, clicks and looking."""

    window: QWidget
    page: RunConfigPage
    session: EditingSession

    def editor(self, field: str) -> QLineEdit | QPlainTextEdit:
        editor = self.part(QWidget, f"runConfig_{field}")
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        return editor

    def part(self, kind: type[_Part], name: str) -> _Part:
        part = self.page.findChild(kind, name)
        assert part is not None
        return part

    def row(self, field: str) -> FieldRow:
        return next(row for row in self.page.findChildren(FieldRow) if row.spec.name == field)

    def text(self, field: str) -> str:
        editor = self.editor(field)
        return editor.text() if isinstance(editor, QLineEdit) else editor.document().toRawText()

    def value(self, field: str) -> Any:
        return getattr(self.session.run_config, field)

    def type(self, field: str, text: str) -> None:
        """Replace what stands in an editor, without leaving it."""
        editor = self.editor(field)
        editor.setFocus()
        editor.selectAll()
        self.press(field, Qt.Key.Key_Delete)
        QTest.keyClicks(editor, text)

    def press(self, field: str, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.editor(field), key, modifier)

    def enter(self, field: str, text: str) -> None:
        self.type(field, text)
        self.press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def unset_button(self, field: str) -> QToolButton:
        return self.part(QToolButton, f"runConfigUnset_{field}")

    def advice(self, field: str) -> str:
        return self.row(field).advice_text

    def click_fix(self, field: str) -> None:
        lines = self.row(field).findChild(AdviceLines)
        assert isinstance(lines, AdviceLines)
        button = next(item for item in lines.findChildren(QWidget, "adviceFix") if item.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def state(self, field: str) -> str:
        return self.part(ElidedLabel, f"runConfigState_{field}").text()


@pytest.fixture
def open_form(qtbot: QtBot) -> Callable[..., Form]:
    """Return a function that shows the form of a checkpoint whose run config has the given keys."""

    def open_it(inspection: CheckpointInspection | None = None, **values: Any) -> Form:
        session = EditingSession(inspection or make_inspection(**values))
        # The offscreen platform warns of windows with a smallest size; a bare one has none.
        window = QWidget()
        qtbot.addWidget(window)
        page = RunConfigPage(window)
        session.setParent(page)
        page.resize(800, 600)
        window.resize(800, 600)
        page.set_session(session)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Form(window, page, session)

    return open_it

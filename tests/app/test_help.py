from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWhatsThis,
    QWidget,
)

from opensimula_gui.app.actions import ACTIONS
from opensimula_gui.checkpoint.errors import OpenSimulaError

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.conftest import Driver, Run

_Widget = TypeVar("_Widget", bound=QWidget)
_SECRET = "hf_" + "abcdefghijklmnop"


def _found(above: QWidget, kind: type[_Widget], name: str) -> _Widget:
    widget = above.findChild(kind, name)
    assert isinstance(widget, kind)
    return widget


def _report(run: Run) -> QPlainTextEdit:
    return _found(run.window, QPlainTextEdit, "reportText")


def test_the_keyboard_page_lists_every_action_with_its_keys(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionKeyboard")
        dialog = await run.dialog("keyboardDialog")
        table = _found(dialog, QTableView, "keyboardTable")
        model = table.model()
        rows = [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        assert len(rows) == len(ACTIONS)
        assert ["Save", "Ctrl+S", "File", "Save the edits and renew the digests."] in rows
        _found(dialog, QLineEdit, "keyboardFilter").setText("ctrl+shift+p")
        assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["Ctrl+Shift+P"]
        dialog.reject()

    drive(scenario)


def test_how_sampling_works_has_the_numbers_of_the_open_checkpoint(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionSamplingHelp")
        dialog = await run.dialog("samplingDialog")
        assert dialog.findChildren(QLabel, "sampling_taxonomies") == []
        dialog.reject()
        assert await run.open(checkpoint)
        run.trigger("actionSamplingHelp")
        dialog = await run.dialog("samplingDialog")
        nodes = sum(factor.nodes for factor in run.session.factors)
        depth = run.session.bundle_fields["target_depth_D"]
        (line,) = [label for label in dialog.findChildren(QLabel, "sampling_taxonomies") if label.isVisible()]
        assert line.text().startswith(f"Here: D is {depth}, N is ")
        assert f"the trees have {nodes:,} nodes, " in line.text()
        spec = run.session.strategies
        assert spec is not None
        name = max(spec.strategies, key=lambda rule: rule.weight).name
        (line,) = [label for label in dialog.findChildren(QLabel, "sampling_strategies") if label.isVisible()]
        assert f"“{name}” is picked most often" in line.text()
        dialog.reject()

    drive(scenario)


def test_a_report_says_what_happened_and_keeps_secrets(
    drive: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(run: Run) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        summary = f"Label 'Phishing' in {tmp_path}/runs failed with {_SECRET}."
        run.program.notices.report(OpenSimulaError(summary))
        run.take_notice()
        run.trigger("actionReportProblem")
        dialog = await run.dialog("reportDialog")
        text = _report(run).toPlainText()
        assert "opensimula-gui: 0." in text
        assert "error" in text
        assert "Phishing" not in text
        box = _found(dialog, QCheckBox, "reportWithTexts")
        box.click()
        text = _report(run).toPlainText()
        assert "Label 'Phishing' in ~/runs failed with hf_…" in text
        for secret in (_SECRET, str(tmp_path)):
            assert secret not in text
        _found(dialog, QPushButton, "reportCopy").click()
        assert QGuiApplication.clipboard().text() == text
        dialog.reject()

    drive(scenario)


def test_an_unforeseen_error_is_in_the_report_with_its_place(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        nodes: dict[str, str] = {}
        try:
            nodes["Phishing"]
        except KeyError as error:
            run.program.notices.report(error)
        await run.dialog("bugDialog")
        run.close_bug_dialogs()
        run.trigger("actionReportProblem")
        dialog = await run.dialog("reportDialog")
        text = _report(run).toPlainText()
        assert "KeyError" in text
        assert "test_help.py:" in text
        assert "Phishing" not in text
        dialog.reject()

    drive(scenario)


def test_a_report_is_saved_where_the_user_says(drive: Driver, tmp_path: Path) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionReportProblem")
        dialog = await run.dialog("reportDialog")
        text = _report(run).toPlainText()
        for file in (tmp_path / "report.txt", tmp_path / "no folder" / "report.txt"):
            _found(dialog, QPushButton, "reportSave").click()
            await run.until(lambda: run.shown_dialog("reportFileDialog") is not None)
            chooser = run.shown_dialog("reportFileDialog")
            assert isinstance(chooser, QFileDialog)
            chooser.fileSelected.emit(str(file))
            chooser.reject()
            notice = await run.notice()
            assert "report.txt" in notice.text
            assert notice.severity == ("fine" if file.parent == tmp_path else "error")
        assert (tmp_path / "report.txt").read_text("utf-8") == text + "\n"
        dialog.reject()

    drive(scenario)


def test_about_leads_to_the_licences_of_all_that_is_shipped(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionAbout")
        about = await run.dialog("aboutDialog")
        _found(about, QPushButton, "aboutLicences").click()
        dialog = await run.dialog("licencesDialog")
        parts = _found(dialog, QListWidget, "licencesList")
        names = [parts.item(row).text().split()[0] for row in range(parts.count())]
        assert names[0] == "opensimula-gui"
        assert {"PySide6_Essentials", "pydantic", "qasync", "huggingface_hub", "regex"} <= set(names)
        assert "pytest" not in names
        parts.setCurrentRow(names.index("qasync"))
        (text,) = dialog.findChildren(QPlainTextEdit)
        assert "Redistribution" in text.toPlainText()
        dialog.reject()
        about.reject()

    drive(scenario)


def test_whats_this_asks_for_a_click(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        run.trigger("actionWhatsThis")
        assert QWhatsThis.inWhatsThisMode()
        QWhatsThis.leaveWhatsThisMode()

    drive(scenario)


def test_a_language_is_remembered_for_the_next_start(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        menu = run.window.submenus["menuLanguage"]
        names = {action.objectName(): action for action in menu.actions()}
        assert names["language_system"].isChecked()
        names["language_en"].trigger()
        assert run.settings.language == "en"
        assert (await run.notice()).severity == "info"

    drive(scenario)

"""The German translation is whole, and is what a window in German says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from opensimula_gui.app.actions import ACTIONS
from opensimula_gui.app.language import languages, use_language
from opensimula_gui.app.menu_table import MENUS, SEPARATOR
from opensimula_gui.app.menus import SUBMENUS
from opensimula_gui.resources import resource_path
from opensimula_gui.wording import number_text, speak, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.app.conftest import Driver, Run

PACKAGE = Path(__file__).resolve().parents[2] / "opensimula_gui"
SOURCES = sorted(resource_path("translations").glob("*.ts"))
_PLACEHOLDER = re.compile(r"\{(\w+)\}")

# A translation that needs no lower-case first letter names the step as it is.
_INSTEAD = {"lowered": "step"}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    assert use_language(qapp, "de") == "de"
    yield
    speak(None)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def _messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    found = ET.parse(file).getroot().iter("message")  # noqa: S314 - our own file
    return {
        (message.findtext("source") or "", message.findtext("comment") or ""): message for message in found
    }


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.findall("numerusform")]
    return plural or [translation.text or ""]


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_each_text_of_the_program_is_translated(file: Path, tmp_path: Path) -> None:
    fresh = tmp_path / file.name
    shutil.copy(file, fresh)
    tool = Path(PySide6.__file__).with_name("lupdate")
    sources = sorted(map(str, PACKAGE.rglob("*.py")))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", "tr+=marked"]
    subprocess.run([tool, *options, *sources, "-ts", fresh], check=True)
    assert _messages(fresh).keys() == _messages(file).keys(), "run “make translations”"
    unfinished = [key for key, message in _messages(file).items() if not all(_forms(message))]
    assert unfinished == []


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_each_translation_fills_in_what_the_text_does(file: Path) -> None:
    wrong = []
    for (source, note), message in _messages(file).items():
        is_plural = message.get("numerus") == "yes" and "{n}" in note
        wanted = [source, note] if is_plural else [source] * 2
        for text, form in zip(wanted, _forms(message), strict=False):
            names = {_INSTEAD.get(name, name) for name in _PLACEHOLDER.findall(text)}
            if names != set(_PLACEHOLDER.findall(form)):
                wrong.append((text, form))
            if text.replace("&&", "").count("&") != form.replace("&&", "").count("&"):
                wrong.append((text, form))
    assert wrong == []


def test_each_language_is_compiled() -> None:
    assert languages() == ("en", *(file.stem.removeprefix("opensimula_") for file in SOURCES))


@pytest.mark.usefixtures("german")
def test_plurals_numbers_and_the_buttons_of_qt_are_german() -> None:
    assert tr("{n} node", "{n} nodes", 1) == "1 Knoten"
    assert tr("{n} leaf", "{n} leaves", 1) == "1 Blatt"
    assert tr("{n} leaf", "{n} leaves", 1234) == "1.234 Blätter"
    assert tr("{n} leaf", "{n} leaves", 10**30).endswith("000 Blätter")
    assert number_text(12345) == "12.345"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_the_window_speaks_german(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        titles = [action.text().replace("&", "") for action in run.window.menuBar().actions()]
        assert titles[:2] == ["Datei", "Bearbeiten"]
        top = run.session.factors[0].row
        run.session.set_node_label(top, "Neu")
        assert run.window.actions_by_id["actionUndo"].text().startswith("&Rückgängig: ")

    drive(scenario, path=checkpoint)


def test_a_language_that_is_no_longer_there_stands_for_the_system_s(qapp: QApplication) -> None:
    before = QLocale()
    assert use_language(qapp, "xx") == "en"
    assert QLocale().language() == QLocale.Language.English
    speak(None)
    QLocale.setDefault(before)


def test_the_command_line_chooses_the_language(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "opensimula_gui", "--language", "xx"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "--language is one of en, de, not 'xx'" in result.stderr
    picture = tmp_path / "window.png"
    command = [sys.executable, "-m", "opensimula_gui", "--language", "de", "--screenshot", str(picture)]
    assert subprocess.run(command, check=False).returncode == 0
    assert picture.stat().st_size


@pytest.mark.usefixtures("german")
def test_no_two_entries_of_a_menu_share_a_mnemonic_in_german() -> None:
    texts = {spec.id: spec.text for spec in ACTIONS} | SUBMENUS
    bars = [("menu bar", [title for title, _entries in MENUS])]
    menus = [(title, [texts[entry] for entry in entries if entry != SEPARATOR]) for title, entries in MENUS]
    for title, entries in [*bars, *menus]:
        letters = Counter(
            tr(text).split("&", 1)[1][0].lower() for text in entries if "&" in tr(text).replace("&&", "")
        )
        assert [letter for letter, count in letters.items() if count > 1] == [], title

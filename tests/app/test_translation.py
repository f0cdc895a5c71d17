"""Every text goes through the translation: in a language that nobody speaks, no English is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from opensimula_gui.checkpoint import load_checkpoint, save_checkpoint
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
from opensimula_gui.services.hub.push_content import DEFAULT_MESSAGE
from opensimula_gui.views.pages import PAGE_NAMES
from opensimula_gui.wording import speak
from tests.app.pseudo_language import (
    DIALOGS,
    PseudoLanguage,
    PseudoQt,
    clipped,
    disguised,
    plain_words,
    texts_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from opensimula_gui.models.editing_session import EditingSession
    from tests.app.conftest import Driver, Run

# What a field offers to be kept is text for a file or a name on the Hub, not text of the program.
_OFFERED = {DEFAULT_MESSAGE, "main"}


@pytest.fixture(autouse=True)
def _pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = PseudoQt()
    qapp.installTranslator(translator)
    restore = speak(PseudoLanguage())
    yield
    restore()
    qapp.removeTranslator(translator)


@pytest.fixture
def foreign(sample_root: Path, tmp_path: Path) -> Path:
    """Return a checkpoint in which no text has a letter that English has."""
    sample = load_checkpoint(sample_root)
    root = tmp_path / "1234"
    parts = (sample.bundle, sample.sampling_strategy, sample.run_config)
    bundle, spec, config = (
        disguised(part.model_dump(mode="json", exclude_none=True)) for part in parts if part is not None
    )
    save_checkpoint(
        root,
        bundle=TaxonomyBundle.model_validate(bundle),
        sampling_strategy=SamplingStrategySpec.model_validate(spec),
        run_config=OpenSimulaRunConfig.model_validate(config),
    )
    return root


def _english(top: QWidget) -> list[tuple[str, str]]:
    """Return the English texts of a window, with where they stand."""
    return sorted(
        {(place, text) for place, text in texts_of(top) if text not in _OFFERED and plain_words(text)}
    )


def test_the_start_page_and_the_menus_are_translated(drive: Driver) -> None:
    async def scenario(run: Run) -> None:
        assert _english(run.window) == []
        assert clipped(run.window) == []

    drive(scenario)


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_each_page_is_translated(drive: Driver, foreign: Path, page: str) -> None:
    async def scenario(run: Run) -> None:
        run.window.resize(1280, 800)
        run.program.places.show_page(page)
        await run.idle()
        _lay_out()
        assert _english(run.window) == []
        assert clipped(run.window) == []

    drive(scenario, path=foreign)


def test_each_dialog_is_translated(drive: Driver, foreign: Path) -> None:
    async def scenario(run: Run) -> None:
        run.window.resize(1280, 800)
        QApplication.clipboard().setText("1\n  2")
        for action_id in DIALOGS:
            run.trigger(action_id)
            await run.until(lambda: any(_shown(run)))
            _lay_out()
            for dialog in _shown(run):
                assert _english(dialog) == [], action_id
                assert clipped(dialog) == [], action_id
                dialog.reject()
            await run.idle()

    drive(scenario, path=foreign)


def test_problems_and_what_mends_them_are_translated(drive: Driver, foreign: Path) -> None:
    bundle = foreign / "opensimula" / "taxonomy_bundle.json"
    bundle.write_text(bundle.read_text("utf-8").replace('"depth": 2', '"depth": 5', 1), "utf-8")

    async def scenario(run: Run) -> None:
        run.window.resize(1280, 800)
        problems = run.program.workspace.problems.table
        for row in range(problems.model().rowCount()):
            problems.selectRow(row)
            run.trigger("actionFix")
            await run.idle()
            _lay_out()
            assert _english(run.window) == []
        run.trigger("actionMend")
        run.program.workspace.problems.table.selectRow(1)
        run.trigger("actionFix")
        await run.idle()
        assert _english(run.window) == []
        run.window.notice_bar.clear()

    drive(scenario, path=foreign)


def test_edits_are_named_in_the_language(drive: Driver, foreign: Path) -> None:
    async def scenario(run: Run) -> None:
        session = run.session
        _edit(session)
        texts = [session.undo_stack.text(number) for number in range(session.undo_stack.count())]
        assert len(texts) > 3
        assert [text for text in texts if plain_words(text)] == []

    drive(scenario, path=foreign)


def _edit(session: EditingSession) -> None:
    top = session.factors[0].row
    session.set_node_label(top, "1")
    session.set_factor_accepted(top, False)
    session.set_run_config_value("seed", 4)
    session.set_bundle_value("instruction_y", "2")


def _lay_out() -> None:
    """Lay out what has just been shown."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _shown(run: Run) -> list[QDialog]:
    dialogs = run.window.findChildren(QDialog)
    return [dialog for dialog in dialogs if dialog.isVisible() and not isinstance(dialog, QFileDialog)]

"""The form as a whole: every field is there, edits are undoable, and nothing typed gets lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from opensimula_gui.checkpoint.inspection import CheckpointInspection, DigestState, FileRole, FileState
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.run_config import KnobGroup, OpenSimulaRunConfig, knobs
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.views.run_config.values import write_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.views.run_config.conftest import Form

FIELDS = tuple(OpenSimulaRunConfig.model_fields)
READING_ORDER = [field for group in KnobGroup for field in FIELDS if knobs()[field].group is group]
CONTROL = Qt.KeyboardModifier.ControlModifier


def unreadable_inspection() -> CheckpointInspection:
    state = FileState(FileRole.RUN_CONFIG, "run_config.json", b"{", "0" * 64, None, DigestState.NOT_RECORDED)
    return CheckpointInspection(Path("run"), Verdict.PROBLEMS, (), 0, (state,))


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_the_model_has_a_named_and_explained_editor(
    open_form: Callable[..., Form], field: str
) -> None:
    form = open_form()
    editor = form.editor(field)
    assert editor.accessibleName() == knobs()[field].title
    assert knobs()[field].help in editor.accessibleDescription()
    assert editor.placeholderText() == "Not set"
    assert any(label.buddy() is editor for label in form.page.findChildren(QLabel))


def test_fields_stand_in_the_order_of_their_groups(open_form: Callable[..., Form]) -> None:
    form = open_form()
    form.page.focus_field("data_jsonl")
    assert not form.editor("data_jsonl").visibleRegion().isEmpty()
    tops = {field: form.editor(field).mapToGlobal(QPoint(0, 0)).y() for field in FIELDS}
    assert sorted(FIELDS, key=tops.__getitem__) == READING_ORDER


def test_tab_goes_through_the_editors_in_reading_order(open_form: Callable[..., Form]) -> None:
    form = open_form()
    chain: list[QWidget] = [form.page]
    while (following := chain[-1].nextInFocusChain()) is not None and following is not form.page:
        chain.append(following)
    names = [widget.objectName() for widget in chain]
    editors = [name for name in names if name.startswith("runConfig_")]
    assert editors == [f"runConfig_{field}" for field in READING_ORDER]
    assert names.index("runConfigFilter") < names.index(editors[0])


def test_leaving_an_editor_commits_one_undoable_step(open_form: Callable[..., Form]) -> None:
    form = open_form(name="old")
    form.type("name", "new")
    assert form.value("name") == "old"
    form.press("name", Qt.Key.Key_Tab)
    assert form.value("name") == "new"
    assert form.session.undo_stack.count() == 1
    assert form.state("name") == "Edited, was old"


def test_undo_and_redo_bring_the_editor_along_and_into_view(open_form: Callable[..., Form]) -> None:
    form = open_form(seed=1)
    form.enter("seed", "2")
    form.editor("name").setFocus()
    form.session.undo_stack.undo()
    assert (form.text("seed"), form.value("seed")) == ("1", 1)
    assert form.editor("seed").hasFocus()
    assert not form.editor("seed").visibleRegion().isEmpty()
    form.session.undo_stack.redo()
    assert form.text("seed") == "2"


def test_ctrl_z_takes_back_typing_first_and_then_the_edit(open_form: Callable[..., Form]) -> None:
    form = open_form(seed=1)
    form.enter("seed", "2")
    form.press("seed", Qt.Key.Key_End)
    form.press("seed", Qt.Key.Key_7)
    form.press("seed", Qt.Key.Key_Z, CONTROL)
    assert (form.text("seed"), form.value("seed")) == ("2", 2)
    form.press("seed", Qt.Key.Key_Z, CONTROL)
    assert (form.text("seed"), form.value("seed")) == ("1", 1)
    form.press("seed", Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert (form.text("seed"), form.value("seed")) == ("2", 2)


def test_undo_elsewhere_keeps_what_is_being_typed(open_form: Callable[..., Form]) -> None:
    form = open_form(seed=1, name="a")
    form.enter("seed", "2")
    form.type("name", "half a na")
    form.session.undo_stack.undo()
    assert form.text("seed") == "1"
    assert form.text("name") == "half a na"
    assert form.editor("name").hasFocus()
    assert form.session.undo_stack.canRedo()


def test_pending_text_is_told_and_committed_on_request(open_form: Callable[..., Form]) -> None:
    form = open_form(name="a")
    told: list[bool] = []
    form.page.pending_changed.connect(told.append)
    form.type("name", "bc")
    assert told == [True]
    assert form.page.has_pending
    assert form.state("name") == "Not applied yet"
    assert form.page.commit_pending()
    assert told == [True, False]
    assert form.value("name") == "bc"


def test_commit_pending_refuses_what_is_no_value_and_goes_there(
    open_form: Callable[..., Form],
) -> None:
    form = open_form(seed=1)
    form.type("seed", "one")
    form.type("name", "kept")
    assert not form.page.commit_pending()
    assert (form.value("seed"), form.text("seed")) == (1, "one")
    assert form.value("name") == "kept"
    assert form.editor("seed").hasFocus()


def test_pending_text_can_be_discarded(open_form: Callable[..., Form]) -> None:
    form = open_form(seed=1)
    form.type("seed", "one")
    form.page.discard_pending()
    assert form.text("seed") == "1"
    assert not form.page.has_pending
    assert not form.session.is_edited


def test_a_fact_of_the_bundle_is_offered_as_the_value(open_form: Callable[..., Form]) -> None:
    form = open_form(target_depth_D=4, proposal_N=5, max_factors=1)
    assert form.advice("target_depth_D") == "Warning: The taxonomies were built with D = 3."
    assert form.advice("proposal_N") == ""
    assert form.advice("max_factors") == "Warning: The bundle has 2 accepted factors, more than this."
    assert "built with D = 3" in form.editor("target_depth_D").accessibleDescription()
    form.editor("target_depth_D").setFocus()
    form.press("target_depth_D", Qt.Key.Key_Tab)
    QTest.keyClick(form.unset_button("target_depth_D"), Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Use 3"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert form.value("target_depth_D") == 3
    assert form.advice("target_depth_D") == ""
    form.session.undo_stack.undo()
    assert form.text("target_depth_D") == "4"


def test_unknown_keys_are_listed_as_they_are(open_form: Callable[..., Form]) -> None:
    form = open_form(mood="<b>calm</b>\u202e", retry={"times": 3})
    section = form.part(QWidget, "runConfigOtherKeys")
    assert section.isVisible()
    texts = [label.text() for label in section.findChildren(QLabel)]
    assert texts[-4:] == ["mood", '"<b>calm</b>‹U+202E›"', "retry", '{"times": 3}']
    assert {label.textFormat() for label in section.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_without_unknown_keys_there_is_no_such_section(open_form: Callable[..., Form]) -> None:
    assert not open_form(name="a").part(QWidget, "runConfigOtherKeys").isVisible()


def test_the_filter_finds_by_title_key_and_help(open_form: Callable[..., Form]) -> None:
    form = open_form()
    search = form.part(QLineEdit, "runConfigFilter")
    hits = {"scenarios PER": "meta_prompt_K", "data_js": "data_jsonl", "teacher": "model"}
    for needle, field in hits.items():
        search.setText(needle)
        assert form.editor(field).isVisible()
        assert not form.editor("name").isVisible()
    search.setText("no such thing")
    shown = {label.text() for label in form.page.findChildren(QLabel) if label.isVisible()}
    assert "No setting has “no such thing” in its name or help." in shown


def test_enter_in_the_filter_goes_to_the_first_hit(open_form: Callable[..., Form]) -> None:
    form = open_form()
    form.page.focus_filter()
    search = form.part(QLineEdit, "runConfigFilter")
    QTest.keyClicks(search, "samp")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert form.editor("corpus_excerpt_count").hasFocus()


def test_what_the_filter_leaves_stands_at_the_top(open_form: Callable[..., Form], qtbot: QtBot) -> None:
    form = open_form()
    form.part(QLineEdit, "runConfigFilter").setText("Sample file")
    qtbot.waitUntil(lambda: 0 < form.editor("data_jsonl").mapTo(form.page, QPoint(0, 0)).y() < 150)


def test_a_narrow_window_cuts_nothing_off(open_form: Callable[..., Form]) -> None:
    form = open_form(description="words " * 20, target_depth_D=4, name="a name\u00a0" * 9)
    form.page.resize(360, 500)
    for field in FIELDS:
        form.page.focus_field(field)
        button = form.unset_button(field)
        assert form.editor(field).mapTo(form.page, QPoint(0, 0)).x() > 0
        assert button.mapTo(form.page, button.rect().bottomRight()).x() < 360


def test_going_to_a_hidden_field_clears_the_filter(open_form: Callable[..., Form]) -> None:
    form = open_form(seed=1)
    form.part(QCheckBox, "runConfigOnlySet").setChecked(True)
    assert form.editor("seed").isVisible()
    assert not form.editor("name").isVisible()
    form.page.focus_field("name")
    assert form.editor("name").hasFocus()


def test_a_run_config_that_cannot_be_read_is_not_edited(open_form: Callable[..., Form]) -> None:
    form = open_form(unreadable_inspection())
    assert all(form.editor(field).isReadOnly() for field in FIELDS)
    assert "read-only" in form.session.run_config_refusal
    assert form.part(QLabel, "runConfigNotice").text() == form.session.run_config_refusal
    form.press("seed", Qt.Key.Key_Up)
    assert form.text("seed") == ""


def test_a_checkpoint_without_run_config_says_so_until_there_is_one(open_form: Callable[..., Form]) -> None:
    form = open_form(CheckpointInspection(Path("run"), Verdict.FINE, (), 0, ()))
    notice = form.part(QLabel, "runConfigNotice")
    assert "no run config yet" in notice.text()
    form.enter("name", "first")
    assert form.value("name") == "first"
    assert "saving creates one" in notice.text()


def test_after_a_save_nothing_is_marked_as_edited(open_form: Callable[..., Form]) -> None:
    form = open_form(name="a")
    form.enter("name", "b")
    form.type("model", "half typed")
    form.session.mark_saved(
        replace(form.session.inspection, run_config=form.session.run_config), form.session.edits()
    )
    assert form.state("name") == ""
    assert form.text("model") == "half typed"


def test_closing_the_checkpoint_empties_the_form(open_form: Callable[..., Form]) -> None:
    form = open_form(name="a", other=1)
    form.type("name", "b")
    form.page.set_session(None)
    assert form.text("name") == ""
    assert not form.page.has_pending
    assert not form.page.isEnabled()
    form.session.set_run_config_value("name", "c")
    assert form.text("name") == ""


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "name": st.none() | st.text(max_size=8),
    "description": st.none() | st.text(max_size=8),
    "temperature": st.none() | st.floats(allow_nan=False, allow_infinity=False),
    "seed": st.none() | st.integers(),
}
STEPS = st.lists(
    st.sampled_from(["undo", "redo", "revert"])
    | st.one_of([st.tuples(st.just(field), values) for field, values in VALUES.items()]),
    max_size=8,
)


@pytest.fixture
def empty_form(open_form: Callable[..., Form]) -> Form:
    return open_form()


# One form serves all examples: each gives it a session of its own, which is what opening does.
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_is_done_and_undone_the_editors_show_the_session(empty_form: Form, steps: list[Any]) -> None:
    form = empty_form
    session = EditingSession(form.session.inspection, parent=form.page)
    form.page.set_session(session)
    for step in steps:
        if step == "revert":
            session.revert()
        elif isinstance(step, str):
            getattr(session.undo_stack, step)()
        else:
            session.set_run_config_value(*step)
        for field in VALUES:
            value = getattr(session.run_config, field)
            assert form.row(field).editor.typed() == write_value(value)
            assert not form.row(field).is_pending

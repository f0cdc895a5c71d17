"""The editing session: edits, undo, and what counts as edited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.inspection import (
    CheckpointInspection,
    DigestState,
    FileRole,
    FileState,
)
from opensimula_gui.checkpoint.problems import Problem, Severity, Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.models.editing_session import EditingSession

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

ON_DISK = {"zeta": [1], "temperature": 0.7, "seed": 7, "name": "Phishing", "alpha": None}


def inspection(run_config: dict[str, Any] | None, verdict: Verdict = Verdict.FINE) -> CheckpointInspection:
    config = None if run_config is None else OpenSimulaRunConfig.model_validate(run_config)
    return CheckpointInspection(Path("run"), verdict, (), 0, (), run_config=config)


@pytest.fixture
def session(qapp: QCoreApplication) -> EditingSession:
    return EditingSession(inspection(ON_DISK))


def test_a_change_is_one_undoable_step(session: EditingSession, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignal(session.run_config_changed) as changed,
        qtbot.waitSignal(session.edited_changed) as edited,
    ):
        session.set_run_config_value("temperature", 0.2)
    assert changed.args == ["temperature"]
    assert edited.args == [True]
    assert session.run_config.temperature == 0.2
    assert session.undo_stack.undoText() == "Change temperature from 0.7 to 0.2"
    assert session.edited_fields() == {"temperature"}

    with qtbot.waitSignal(session.run_config_changed) as changed:
        session.undo_stack.undo()
    assert changed.args == ["temperature"]
    assert session.run_config.temperature == 0.7
    assert not session.is_edited
    session.undo_stack.redo()
    assert session.run_config.temperature == 0.2


def test_the_same_value_is_no_step(session: EditingSession) -> None:
    session.set_run_config_value("seed", 7)
    session.set_run_config_value("model", None)
    assert session.undo_stack.count() == 0


def test_typing_the_old_value_back_is_clean_again(session: EditingSession, qtbot: QtBot) -> None:
    session.set_run_config_value("seed", None)
    with qtbot.waitSignal(session.edited_changed, check_params_cb=lambda edited: not edited):
        session.set_run_config_value("seed", 7)
    assert session.undo_stack.count() == 2


def test_a_wrong_value_changes_nothing(session: EditingSession) -> None:
    with pytest.raises(ValueError, match="whole number"):
        session.set_run_config_value("seed", "seven")
    assert session.undo_stack.count() == 0
    assert session.run_config.seed == 7


def test_edits_keep_unknown_keys_and_the_order_of_the_file(session: EditingSession) -> None:
    before = session.run_config
    session.set_run_config_value("seed", 8)
    assert before.seed == 7, "whoever holds the former object sees no half-made change"
    assert dict(session.run_config.unknown_keys) == {"zeta": [1], "alpha": None}
    assert session.run_config.to_json() == before.to_json().replace('"seed": 7', '"seed": 8')


def test_revert_is_one_step_that_can_be_undone(session: EditingSession) -> None:
    session.revert()
    assert session.undo_stack.count() == 0
    session.set_run_config_value("seed", 1)
    session.set_run_config_value("name", "Vishing")
    session.revert()
    assert not session.is_edited
    assert session.undo_stack.undoText() == "Revert 2 changes"
    session.undo_stack.undo()
    assert session.edited_fields() == {"seed", "name"}


def test_a_save_moves_the_baseline_and_keeps_the_history(session: EditingSession, qtbot: QtBot) -> None:
    session.set_run_config_value("seed", 8)
    saved = inspection(ON_DISK | {"seed": 8, "beta": 1})
    with qtbot.waitSignal(session.edited_changed):
        session.mark_saved(saved, session.edits())
    assert session.inspection is saved
    assert not session.is_edited
    assert session.undo_stack.isClean()
    assert "beta" in session.run_config.unknown_keys, "a later save keeps what is on disk now"
    session.undo_stack.undo()
    assert session.edited_fields() == {"seed"}
    assert session.run_config.seed == 7


def test_edits_made_while_a_save_ran_stay_edits(session: EditingSession) -> None:
    session.set_run_config_value("seed", 8)
    session.set_run_config_value("seed", 9)
    session.mark_saved(inspection(ON_DISK | {"seed": 8}), session.edits())
    assert session.run_config.seed == 9
    assert session.is_edited


def test_a_legacy_name_is_no_edit() -> None:
    session = EditingSession(inspection({"example": "Phishing"}))
    assert session.run_config.name == "Phishing"
    assert not session.is_edited


def test_a_missing_run_config_can_be_written() -> None:
    session = EditingSession(inspection(None))
    assert not session.is_read_only
    session.set_run_config_value("name", "New")
    assert session.edited_fields() == {"name"}


def test_taxonomies_are_indexed_once(bundle: TaxonomyBundle) -> None:
    opened = replace(inspection(None), bundle=bundle)
    session = EditingSession(opened)
    assert session.index is session.index
    index = TaxonomyIndex(bundle)
    assert EditingSession(opened, index).index is index
    assert EditingSession(inspection(None)).index is None


def run_config_state(data: bytes | None, state: DigestState) -> FileState:
    return FileState(FileRole.RUN_CONFIG, "run_config.json", data, None, None, state)


def test_what_could_not_be_read_is_not_overwritten() -> None:
    refused = EditingSession(inspection(None, Verdict.REFUSE))
    assert refused.is_read_only
    with pytest.raises(RuntimeError):
        refused.set_run_config_value("seed", 1)
    broken = run_config_state(b"{", DigestState.NOT_RECORDED)
    assert EditingSession(replace(inspection(None), files=(broken,))).is_read_only
    unread = run_config_state(None, DigestState.NOT_RECORDED)
    problem = Problem(Severity.ERROR, "too-large", unread.name, "", None, "Too large.", "")
    assert EditingSession(replace(inspection(None), files=(unread,), problems=(problem,))).is_read_only


def test_a_file_that_is_not_there_can_be_made() -> None:
    missing = run_config_state(None, DigestState.MISSING_FILE)
    assert not EditingSession(replace(inspection(None), files=(missing,))).is_read_only
    absent = run_config_state(None, DigestState.NOT_RECORDED)
    assert not EditingSession(replace(inspection(None), files=(absent,))).is_read_only
    fine = run_config_state(b"{}", DigestState.NOT_RECORDED)
    assert not EditingSession(replace(inspection({}), files=(fine,))).is_read_only


EDITS = st.one_of(
    st.tuples(st.sampled_from(["name", "description", "model"]), st.none() | st.text(max_size=5)),
    st.tuples(st.sampled_from(["seed", "num_samples"]), st.none() | st.integers()),
    st.tuples(
        st.sampled_from(["temperature", "complexify_c"]),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
    ),
    st.just(("revert", None)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(edits=st.lists(EDITS, max_size=12))
def test_undoing_every_edit_gives_the_first_state_and_redoing_the_last(
    qapp: QCoreApplication, edits: list[tuple[str, Any]]
) -> None:
    session = EditingSession(inspection(ON_DISK))
    first = session.run_config.to_json()
    for field, value in edits:
        if field == "revert":
            session.revert()
        else:
            session.set_run_config_value(field, value)
    last = session.run_config.to_json()
    session.undo_stack.setIndex(0)
    assert session.run_config.to_json() == first
    assert not session.is_edited
    session.undo_stack.setIndex(session.undo_stack.count())
    assert session.run_config.to_json() == last

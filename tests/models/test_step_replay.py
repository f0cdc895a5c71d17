"""Any sequence of edits, recorded and made again in another session, gives the same checkpoint."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import inspect_checkpoint
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.step_record import read_step
from opensimula_gui.models.step_recorder import StepRecorder
from opensimula_gui.models.step_replay import StepReplay
from opensimula_gui.services.journal_file import decode_journal, encode_lines, header_text
from tests.models.mending_cases import FAULTS, STEPS, Patient
from tests.models.random_edits import random_edit
from tests.models.test_edit_sequences import bundle_now, outline_of, require_consistent, save

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.models.change_command import Performed

pytestmark = pytest.mark.usefixtures("qapp")

SEEDS = range(15)


class Recording:
    """What a journal of a session would hold."""

    def __init__(self, session: EditingSession) -> None:
        self.session = session
        self.texts: list[str] = []
        self._recorder = StepRecorder(session)
        session.step_performed.connect(self._on_step)
        session.disk_state_changed.connect(self._on_saved)

    def _on_step(self, performed: Performed) -> None:
        if self.session.is_edited:
            self.texts.append(self._recorder.record(performed, "some").text())
        else:
            self._recorder.start_anew()
            self.texts.clear()

    def _on_saved(self) -> None:
        self._recorder.start_anew()
        self.texts = [self._recorder.record_all().text()] if self.session.is_edited else []

    def compact(self) -> None:
        self.texts = [self._recorder.record_all().text()] if self.session.is_edited else []

    def replayed(self) -> EditingSession:
        """Return a session of what is on disk in which everything was made again."""
        session = EditingSession(inspect_checkpoint(self.session.inspection.root))
        if self.session.is_mending:
            session.start_mending()
        replay = StepReplay(session)
        for text in self.texts:
            replay.perform(read_step(text))
        assert (replay.fitting, replay.misfits) == (len(self.texts), 0)
        return session


def state(session: EditingSession) -> dict[str, Any]:
    assert session.index is not None
    return {
        "outline": outline_of(session.index),
        "bundle": bundle_now(session),
        "strategies": session.strategies,
        "run config": session.run_config,
    }


def in_any_order(state: dict[str, Any]) -> dict[str, Any]:
    """Return a state without the order of factors and traces: those put back after a save come last."""
    bundle = state["bundle"]
    factors = sorted(bundle.factors, key=lambda factor: factor.id)
    trees = sorted(
        (
            tree.model_copy(update={"expansion_traces": sorted(tree.expansion_traces, key=str)})
            for tree in bundle.taxonomies
        ),
        key=lambda tree: tree.factor_id,
    )
    labels: list[list[Any]] = []
    for entry in state["outline"]:
        if entry[0] == 0:
            labels.append([])
        labels[-1].append(entry)
    anew = bundle.model_copy(update={"factors": factors, "taxonomies": trees})
    return state | {"bundle": anew, "outline": sorted(labels)}


@pytest.fixture
def root(sample_root: Path, tmp_path: Path) -> Path:
    root = tmp_path / "secqa"
    shutil.copytree(sample_root, root)
    return root


@pytest.mark.parametrize("seed", SEEDS)
def test_steps_made_again_give_the_same_checkpoint_and_the_same_history(seed: int, root: Path) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    for _ in range(30):
        random_edit(recording.session, random)
    again = recording.replayed()
    require_consistent(again)
    assert state(again) == state(recording.session)
    again.undo_stack.setIndex(0)
    assert not again.is_edited


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_edited_after_a_save_is_made_again_on_what_was_saved(seed: int, root: Path) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    for _ in range(3):
        for _ in range(10):
            random_edit(recording.session, random)
        save(recording.session)
        assert recording.texts == []
    for _ in range(10):
        random_edit(recording.session, random)
    again = recording.replayed()
    require_consistent(again)
    assert in_any_order(state(again)) == in_any_order(state(recording.session))


@pytest.mark.parametrize("seed", range(6))
def test_a_journal_that_is_cut_off_anywhere_gives_the_state_of_its_last_whole_step(
    seed: int, root: Path
) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    states: dict[int, dict[str, Any]] = {}
    for _ in range(12):
        random_edit(recording.session, random)
        if len(recording.texts) not in states or not recording.texts:
            states = {count: known for count, known in states.items() if count < len(recording.texts)}
        states[len(recording.texts)] = state(recording.session)
    lines = [encode_lines([text]) for text in (header_text(root, {}), *recording.texts)]
    for count, expected in states.items():
        whole = b"".join(lines[: count + 1])
        torn = lines[count + 1][: random.randrange(len(lines[count + 1]))] if count < len(lines) - 1 else b""
        again = EditingSession(inspect_checkpoint(root))
        replay = StepReplay(again)
        content = decode_journal(whole + torn)
        for text in content.records:
            replay.perform(read_step(text))
        assert (replay.misfits, len(content.records), content.is_damaged) == (0, count, False)
        assert state(again) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_one_record_of_everything_stands_for_all_records(seed: int, root: Path) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    recording = Recording(EditingSession(inspect_checkpoint(root)))
    for _ in range(3):
        for _ in range(10):
            random_edit(recording.session, random)
        recording.compact()
        assert len(recording.texts) <= 1
    again = recording.replayed()
    require_consistent(again)
    assert state(again) == state(recording.session)


@pytest.mark.parametrize(("name", "title"), [step[:2] for step in STEPS], ids=str)
@pytest.mark.parametrize("is_compact", [False, True])
def test_remedies_of_faults_are_made_again(
    tmp_path: Path, name: str, title: str, *, is_compact: bool
) -> None:
    fault = FAULTS[name]
    patient = Patient(tmp_path / "floods", fault.change)
    recording = Recording(patient.session)
    patient.perform(patient.fix(fault.code, title))
    if is_compact:
        recording.compact()
    assert state(recording.replayed()) == state(patient.session)
    patient.session.undo_stack.undo()
    assert recording.texts == []

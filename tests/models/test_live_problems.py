"""Problems that follow from what is edited, before anything is saved."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import CheckpointInspection, Verdict, inspect_checkpoint, save_edits
from opensimula_gui.checkpoint.inspecting.value_check import VALUE_CODES
from opensimula_gui.models import factor_steps, structure_steps
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.live_check import LiveCheck
from opensimula_gui.models.live_problems import LiveProblems
from opensimula_gui.models.taxonomy_steps import Step, node_changes
from opensimula_gui.services.after_save import inspection_after_save
from tests.models.random_edits import index_of, random_edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

    from opensimula_gui.checkpoint.problems import Problem

Told = tuple[str, str, str]

# Of these the message says what is in a file, too.
SAVED_CODES = VALUE_CODES | {"knob-out-of-range", "weight-infinite", "strategy-factor-twice", "no-strategies"}


@pytest.fixture
def root(sample_root: Path, tmp_path: Path) -> Path:
    """Return the root of a copy of the sample."""
    shutil.copytree(sample_root, tmp_path / "secqa")
    return tmp_path / "secqa"


@pytest.fixture
def session(qapp: QCoreApplication, root: Path) -> EditingSession:
    return EditingSession(inspect_checkpoint(root))


def now(session: EditingSession, found: CheckpointInspection | None = None) -> CheckpointInspection:
    return LiveCheck(session).problems(found or session.inspection)


def codes(session: EditingSession) -> list[tuple[str, str, int | None]]:
    return [(problem.code, problem.pointer, problem.line) for problem in now(session).problems]


def messages(session: EditingSession) -> list[str]:
    return [problem.message for problem in now(session).problems]


def rewrite(root: Path, name: str, change: Callable[[dict[str, Any]], None]) -> None:
    """Change a document by hand and let the manifest vouch for it as far as it can."""
    file = root / "opensimula" / name
    document = json.loads(file.read_bytes())
    change(document)
    file.write_text(json.dumps(document, indent=2), encoding="utf-8")


def mending(root: Path) -> EditingSession:
    session = EditingSession(inspect_checkpoint(root))
    session.start_mending()
    return session


def row_of(session: EditingSession, label: str) -> int:
    index = index_of(session)
    return next(row for row in range(len(index)) if index.label(row) == label)


def told(problems: Iterable[Problem]) -> list[Told]:
    return sorted((p.code, f"{p.file} {p.pointer}", p.message) for p in problems if p.code in SAVED_CODES)


def save(session: EditingSession) -> None:
    edits = session.edits()
    report = save_edits(
        session.inspection,
        bundle=edits.bundle,
        sampling_strategy=edits.sampling_strategy,
        run_config=edits.run_config,
    )
    session.mark_saved(inspection_after_save(session.inspection, report, edits), edits)


class TestEdits:
    def test_without_edits_nothing_is_different(self, session: EditingSession) -> None:
        assert now(session) is session.inspection
        session.set_run_config_value("temperature", 7.0)
        session.undo_stack.undo()
        assert now(session) is session.inspection

    def test_a_contradiction_comes_and_goes_with_the_edit(self, session: EditingSession) -> None:
        session.set_bundle_value("proposal_N", 9)
        session.set_run_config_value("temperature", 7.0)
        assert sorted(codes(session)) == [
            ("contradicts-bundle", "proposal_N", None),
            ("knob-out-of-range", "temperature", None),
        ]
        session.set_run_config_value("proposal_N", 9)
        assert codes(session) == [("knob-out-of-range", "temperature", None)]
        session.undo_stack.setIndex(0)
        assert codes(session) == []

    def test_siblings_that_come_to_be_alike(self, session: EditingSession) -> None:
        row = row_of(session, "Agency nurse on a first shift")
        session.set_node_label(row, "Night nurses")
        (problem,) = now(session).problems
        assert (
            problem.message
            == "The labels “Night nurse” and “Night nurses” under “Ward nurse” say nearly the same."
        )
        assert problem.file == "taxonomy_bundle.json"
        key = problem.pointer.split('"')[1]
        assert index_of(session).find(key, 1) == row
        assert now(session).verdict is Verdict.PROBLEMS
        session.undo_stack.undo()
        assert codes(session) == []

    def test_nodes_that_come_and_go(self, session: EditingSession) -> None:
        index = index_of(session)
        added = structure_steps.add_child(index, row_of(session, "Ward nurse"), "Other")
        session.perform(added.step)
        assert messages(session) == ["“Other” under “Ward nurse” does not say what it stands for."]
        session.perform(structure_steps.delete_rows(index, list(index.children(index.top_rows[0]))))
        assert "The taxonomy of “Attack vector” has no node but its root." in messages(session)
        session.undo_stack.setIndex(0)
        assert codes(session) == []

    def test_a_factor_that_goes_leaves_the_others_their_numbers(self, session: EditingSession) -> None:
        index = index_of(session)
        session.perform(factor_steps.remove_factor(index, index.top_rows[0], session.strategies))
        row = row_of(session, "Agency nurse on a first shift")
        session.set_node_label(row, "Night nurse")
        (problem,) = (p for p in now(session).problems if p.code == "similar-siblings")
        assert problem.pointer.startswith("taxonomies[0].")
        assert index.find(problem.pointer.split('"')[1], 0) == row

    def test_factors_that_are_rejected_or_in_no_strategy(self, session: EditingSession) -> None:
        index = index_of(session)
        session.set_factor_accepted(index.top_rows[0], accepted=False)
        assert [code for code, _pointer, _line in codes(session)] == ["taxonomy-of-rejected-factor"]
        spec = session.strategies
        assert spec is not None
        drill = spec.strategies[2]
        session.set_strategies(spec.model_copy(update={"strategies": [drill]}), "Only one")
        assert messages(session)[1:] == ["No strategy draws from the factor “Staff role”."]

    def test_strategies_are_checked_as_if_they_were_read(self, session: EditingSession) -> None:
        spec = session.strategies
        assert spec is not None
        first, *others = spec.strategies
        bad = first.model_copy(
            update={
                "weight": 0.0,
                "factor_ids": [first.factor_ids[0], *first.factor_ids],
                "forbidden_label_pairs": [("", "a")],
            }
        )
        other = others[0].model_copy(update={"name": first.name})
        session.set_strategies(spec.model_copy(update={"strategies": [bad, other]}), "Break")
        assert codes(session) == [
            ("weight-not-positive", "strategies[0].weight", None),
            ("strategy-factor-twice", "strategies[0].factor_ids[1]", None),
            ("empty-forbidden-text", "strategies[0].forbidden_label_pairs[0]", None),
            ("duplicate-strategy-name", "strategies[1].name", None),
            ("most-mixes-forbidden", "strategies[0].forbidden_label_pairs", None),
        ]
        session.set_strategies(spec.model_copy(update={"strategies": []}), "Empty")
        assert codes(session) == [("no-strategies", "strategies", None)]


class TestFound:
    """What was found on disk, beside edits."""

    def test_what_was_found_on_disk_keeps_its_line_until_it_is_mended(self, session: EditingSession) -> None:
        session.set_bundle_value("proposal_N", 9)
        (problem,) = now(session).problems
        found = replace(
            session.inspection,
            verdict=Verdict.PROBLEMS,
            problems=(replace(problem, line=7),),
            problem_count=1,
        )
        assert now(session, found) == found
        session.set_bundle_value("proposal_N", 3)
        session.set_run_config_value("name", "other")
        assert now(session, found).problems == ()

    def test_a_list_that_is_not_whole_is_left_alone(self, session: EditingSession) -> None:
        session.set_bundle_value("proposal_N", 9)
        found = replace(session.inspection, problem_count=5)
        assert now(session, found) is found

    def test_a_refused_checkpoint_is_left_alone(self, session: EditingSession) -> None:
        session.set_bundle_value("proposal_N", 9)
        found = replace(session.inspection, verdict=Verdict.REFUSE)
        assert now(session, found) is found

    def test_what_only_bytes_tell_stays(self, root: Path) -> None:
        rewrite(root, "taxonomy_bundle.json", lambda bundle: bundle.update(instruction_y="Other"))
        rewrite(root, "manifest.json", lambda manifest: manifest.update(created_at=5))
        session = mending(root)
        before = codes(session)
        assert {code for code, _pointer, _line in before} == {"digest-mismatch", "wrong-type"}
        session.set_run_config_value("temperature", 7.0)
        assert codes(session) == [*before, ("knob-out-of-range", "temperature", None)]

    def test_faults_of_a_tree_go_when_they_are_mended(self, root: Path) -> None:
        def change(bundle: dict[str, Any]) -> None:
            nodes = list(bundle["taxonomies"][0]["nodes"].values())
            nodes[1]["depth"] = 7
            nodes[2]["id"] = "another"
            del nodes[3]["id"]

        rewrite(root, "taxonomy_bundle.json", change)
        session = mending(root)
        index = index_of(session)
        found = codes(session)
        assert [code for code, _pointer, _line in found].count("node-key-differs") == 2
        set_node(session, 1, depth=1)
        rest = [entry for entry in found if entry[0] != "wrong-depth"]
        assert codes(session) == rest
        set_node(session, 2, id=index.key(2))
        assert [code for code, _pointer, _line in codes(session)].count("node-key-differs") == 1
        set_node(session, 4, id="third")
        assert [code for code, _pointer, _line in codes(session)].count("node-key-differs") == 2

    def test_values_that_were_not_read_go_when_they_are_set(self, root: Path) -> None:
        def change(bundle: dict[str, Any]) -> None:
            nodes = list(bundle["taxonomies"][0]["nodes"].values())
            nodes[1]["label"] = 7
            del nodes[2]["label"]
            bundle["factors"][1]["name"] = None

        rewrite(root, "taxonomy_bundle.json", change)
        rewrite(root, "run_config.json", lambda config: config.update(num_samples="many"))
        rewrite(root, "sampling_strategy.json", lambda spec: spec["strategies"][1].update(weight=-1))
        session = mending(root)

        def pointers() -> set[str]:
            kinds = {"wrong-type", "missing-field", "weight-not-positive"}
            return {
                p.pointer.rpartition(".")[2] + p.file[0] for p in now(session).problems if p.code in kinds
            }

        assert pointers() == {"labelt", "namet", "num_samplesr", "weights"}
        session.set_run_config_value("num_samples", 5)
        session.set_factor_name(index_of(session).top_rows[1], "Staff")
        assert pointers() == {"labelt", "weights"}
        session.set_node_label(1, "One")
        session.set_node_label(2, "Two")
        spec = session.strategies
        assert spec is not None
        renamed = spec.strategies[0].model_copy(update={"name": "Renamed"})
        session.set_strategies(
            spec.model_copy(update={"strategies": [renamed, *spec.strategies[1:]]}), "Rename"
        )
        assert pointers() == {"weights"}
        assert now(session).problem_count == len(now(session).problems)
        mended = spec.strategies[1].model_copy(update={"weight": 2.0})
        session.set_strategies(spec.model_copy(update={"strategies": [renamed, mended]}), "Mend")
        assert pointers() == set()

    def test_a_value_that_is_written_as_another_type_stays_so_until_it_is_set(self, root: Path) -> None:
        rewrite(root, "run_config.json", lambda config: config.update(seed="7"))
        session = EditingSession(inspect_checkpoint(root))
        session.set_run_config_value("name", "other")
        assert [code for code, _pointer, _line in codes(session)] == ["loose-type"]
        session.set_run_config_value("seed", 8)
        assert codes(session) == []


def set_node(session: EditingSession, row: int, **values: Any) -> None:
    session.perform(Step("Mend", list(node_changes(index_of(session), row, **values))))


class TestTelling:
    """The object that tells the window."""

    def test_it_tells_after_the_step_and_only_what_is_different(
        self, session: EditingSession, qtbot: QtBot
    ) -> None:
        live, heard = LiveProblems(), list[CheckpointInspection]()
        live.changed.connect(heard.append)
        live.set_session(session)
        assert heard == []
        live.set_found(session.inspection)
        assert heard == [session.inspection]
        session.set_run_config_value("temperature", 7.0)
        assert len(heard) == 1
        qtbot.waitUntil(lambda: len(heard) == 2)
        assert [problem.code for problem in heard[-1].problems] == ["knob-out-of-range"]
        session.set_run_config_value("name", "another")
        session.set_run_config_value("temperature", 0.5)
        qtbot.waitUntil(lambda: len(heard) == 3)
        assert heard[-1].problems == ()

    def test_it_follows_another_session(self, session: EditingSession, qtbot: QtBot) -> None:
        live, heard = LiveProblems(), list[CheckpointInspection]()
        other = EditingSession(session.inspection)
        live.changed.connect(heard.append)
        live.set_session(session)
        live.set_found(session.inspection)
        session.set_run_config_value("temperature", 7.0)
        live.set_session(other)
        live.set_found(session.inspection)
        session.set_run_config_value("temperature", 8.0)
        other.set_run_config_value("temperature", 9.0)
        qtbot.waitUntil(lambda: len(heard) == 3)
        assert "9" in heard[-1].problems[0].message
        live.set_session(None)
        refused = replace(session.inspection, verdict=Verdict.REFUSE)
        live.set_found(refused)
        assert heard[-1] is refused


@pytest.mark.parametrize("seed", range(12))
def test_after_any_edits_it_lists_what_an_inspection_of_the_saved_checkpoint_does(
    seed: int, qapp: QCoreApplication, root: Path
) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    session = EditingSession(inspect_checkpoint(root))
    check = LiveCheck(session)
    for _ in range(4):
        for _ in range(6):
            random_edit(session, random)
            live = check.problems(session.inspection)
            assert live == LiveCheck(session).problems(session.inspection)
        live = check.problems(session.inspection)
        if session.is_edited:
            save(session)
        fresh = inspect_checkpoint(root)
        assert told(live.problems) == told(fresh.problems)
        assert session.inspection.problems == fresh.problems
    assert check.problems(session.inspection) is session.inspection

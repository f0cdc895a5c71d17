"""Checkpoints that nobody means well with, in the whole window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from opensimula_gui.views.pages import PAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.conftest import Driver, Run

IMAGE = "<img src=file:///etc/passwd>"
TURNED = "\u202eevil\u202c \u200bhidden"


def node(node_id: str, parent_id: str | None, depth: int, label: str) -> dict[str, Any]:
    return {"id": node_id, "factor_id": "f_1", "parent_id": parent_id, "depth": depth, "label": label}


def write(root: Path, nodes: list[dict[str, Any]], text: str = IMAGE) -> Path:
    """Write a checkpoint whose every text is hostile."""
    folder = root / "opensimula"
    folder.mkdir(parents=True)
    trace = {
        "parent_node_id": "n0",
        "depth": 1,
        "raw_proposals": [{"label": text, "description": text}],
        "children_after_critic": [{"label": text}],
        "plan_for_next_level": text,
    }
    source = {"document_id": text, "excerpt_sha256": text}
    nodes[0] |= {"description": text, "provenance": [source]}
    bundle = {
        "instruction_y": text,
        "target_depth_D": 3,
        "proposal_N": 2,
        "factors": [{"id": "f_1", "name": text, "description": text}],
        "taxonomies": [
            {
                "factor_id": "f_1",
                "root_id": "n0",
                "nodes": {item["id"]: item for item in nodes},
                "expansion_traces": [trace],
                "per_depth_plans": [text],
            }
        ],
    }
    # More than 16 MB is refused, but for the bundle.
    short = text[:1000]
    strategy: dict[str, Any] = {
        "name": text,
        "weight": 1,
        "factor_ids": ["f_1", short],
        "forbidden_label_pairs": [[short, text]],
    }
    manifest = {
        "producer": "afterimage",
        "format": "opensimula",
        "format_version": "1.0",
        "created_at": short,
        "afterimage_version": short,
        "instruction_y_sha256": short,
        "taxonomy_bundle_sha256": short,
        "taxonomy_bundle_file": "taxonomy_bundle.json",
        "sampling_strategy_file": "sampling_strategy.json",
        "run_config_file": "run_config.json",
        short: short,
    }
    config = {"name": short, "description": text, "model": short, short: short}
    for name, document in (
        ("taxonomy_bundle", bundle),
        ("sampling_strategy", {"strategies": [strategy]}),
        ("run_config", config),
        ("manifest", manifest),
    ):
        (folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    return root


def labelled(text: str) -> Callable[[Path], Path]:
    return lambda root: write(root, [node("n0", None, 0, text), node("n1", "n0", 1, text)], text)


def of_nodes(nodes: Callable[[], list[dict[str, Any]]]) -> Callable[[Path], Path]:
    return lambda root: write(root, nodes())


def cycle() -> list[dict[str, Any]]:
    return [node("n0", None, 0, "root"), node("a", "b", 1, IMAGE), node("b", "a", 2, IMAGE)]


def chain() -> list[dict[str, Any]]:
    first = node("n0", None, 0, "root")
    return [first, *(node(f"n{at}", f"n{at - 1}", at, IMAGE) for at in range(1, 10_000))]


def orphans() -> list[dict[str, Any]]:
    return [node("n0", None, 0, "root"), *(node(f"n{at}", "gone", 7, "x") for at in range(1, 50_000))]


CHECKPOINTS = {
    "markup": labelled(IMAGE),
    "tables": labelled("<table><tr><td>" * 5_000),
    "bidi": labelled(TURNED),
    "5 MB": labelled("x" * 5_000_000),
    "2.5 million lines": labelled("\n" * 2_500_000),
    "cycle": of_nodes(cycle),
    "deep": of_nodes(chain),
    "100,000 problems": of_nodes(orphans),
}


async def look_around(run: Run) -> None:
    """Show and paint every page and pane, the deepest node, and all that the filter finds."""
    index = run.session.index
    assert index is not None
    run.program.places.go_to_row(len(index) - 1)
    for name in PAGE_NAMES:
        run.program.places.show_page(name)
        run.window.grab()
    run.program.workspace.docks.show("history")
    run.program.workspace.tree.filter.setText("x")
    run.window.grab()
    run.program.workspace.tree.filter.clear()
    run.program.workspace.tree.expand_branch()
    run.trigger("actionNextProblem")
    run.window.grab()


def assert_plain(window: QWidget) -> None:
    """Assert that no label and no tooltip takes any text for markup of its own."""
    rich = [
        label.text()[:80]
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []
    tips = [widget.toolTip() for widget in window.findChildren(QWidget)]
    assert [tip[:80] for tip in tips if "<img" in tip or "<table><tr>" in tip] == []


@pytest.mark.parametrize("make", CHECKPOINTS.values(), ids=CHECKPOINTS)
def test_a_hostile_checkpoint_is_shown_as_plain_text(
    drive: Driver, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    async def scenario(run: Run) -> None:
        await look_around(run)
        assert_plain(run.window)

    drive(scenario, path=make(tmp_path / f"run {IMAGE[:4]}"))


def test_hostile_names_in_title_status_and_recent_list_are_sanitised(drive: Driver, tmp_path: Path) -> None:
    root = labelled(TURNED)(tmp_path / "run")

    async def scenario(run: Run) -> None:
        assert "\u202e" not in run.window.windowTitle()
        assert "‹U+202E›evil" in run.window.windowTitle()
        run.trigger("actionCloseCheckpoint")
        await run.idle()
        texts = [action.text() for action in run.window.submenus["menuRecent"].actions()]
        assert len(texts) == 1
        assert "\u202e" not in texts[0]
        assert_plain(run.window)

    drive(scenario, path=root)


def test_a_hostile_name_in_the_question_about_edits_is_plain(drive: Driver, tmp_path: Path) -> None:
    async def scenario(run: Run) -> None:
        run.session.start_mending()
        run.session.set_run_config_value("model", "other")
        run.window.close()
        box = await run.dialog("unsavedEditsDialog")
        assert_plain(box)
        box.reject()
        await run.idle()

    drive(scenario, path=labelled(IMAGE)(tmp_path / "run"))

"""Where something stands in a checkpoint, so that a click can lead there and *Back* can return."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.inspection import FileRole

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem

_NODE = re.compile(r'taxonomies\[(\d+)\]\.nodes\["((?:[^"\\]|\\.)*)"\]')
_TREE = re.compile(r"(taxonomies|factors)\[(\d+)\]")
_STRATEGY = re.compile(r"strategies\[(\d+)\]")
_FIELD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NodePlace:
    """A row of the taxonomy index."""

    row: int


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page of the middle, by its name."""

    page: str


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A field of the run config."""

    field: str


@dataclass(frozen=True, slots=True)
class StrategyPlace:
    """A strategy, by its position in the file."""

    number: int


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A line of a document's text, counted from 1."""

    role: FileRole
    line: int


Place = NodePlace | PagePlace | FieldPlace | StrategyPlace | LinePlace


def place_of(problem: Problem, inspection: CheckpointInspection, index: TaxonomyIndex | None) -> Place:
    """Return the best place to look at a problem: the thing itself, else its line, else the manifest."""
    state = next((state for state in inspection.files if state.name == problem.file), None)
    role = state.role if state else None
    if role is FileRole.BUNDLE and index is not None:
        row = _row_of(problem.pointer, inspection, index)
        if row != NO_ROW:
            return NodePlace(row)
    if role is FileRole.STRATEGY and inspection.sampling_strategy is not None:
        match = _STRATEGY.match(problem.pointer)
        if match and int(match[1]) < len(inspection.sampling_strategy.strategies):
            return StrategyPlace(int(match[1]))
    if role is FileRole.RUN_CONFIG and inspection.run_config is not None:
        match = _FIELD.fullmatch(problem.pointer)
        if match and match[0] in type(inspection.run_config).model_fields:
            return FieldPlace(match[0])
    if state is not None and role is not None and state.data is not None and role is not FileRole.MANIFEST:
        return LinePlace(role, problem.line or 1)
    return PagePlace("manifest")


def _row_of(pointer: str, inspection: CheckpointInspection, index: TaxonomyIndex) -> int:
    node = _NODE.match(pointer)
    if node:
        return index.find(_unescaped(node[2]), int(node[1]))
    tree = _TREE.match(pointer)
    if tree is None or inspection.bundle is None:
        return NO_ROW
    parts = inspection.bundle.factors if tree[1] == "factors" else inspection.bundle.taxonomies
    if int(tree[2]) >= len(parts):
        return NO_ROW
    part = parts[int(tree[2])]
    return index.factor_row(part.factor_id if hasattr(part, "factor_id") else part.id)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)

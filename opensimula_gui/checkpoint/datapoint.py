"""Rows of ``data/train.jsonl``: generated samples with their lineage."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from opensimula_gui.checkpoint.base import FormatModel

if TYPE_CHECKING:
    from collections.abc import Iterable


class RequirementCritiqueVerdict(FormatModel):
    """Whether a sample meets its requirements, and why."""

    satisfying: bool
    explanation: str


class DoubleCritiqueVerdict(FormatModel):
    """Two independent probes of an answer: is it correct, is it incorrect (sections 2.2 and 3.1)."""

    claims_correct: bool
    claims_incorrect: bool
    rationale_correct: str = ""
    rationale_incorrect: str = ""


class SingleQARow(FormatModel):
    """Payload of a row with task ``single_qa``."""

    question: str
    answer: str


class MCQRow(FormatModel):
    """Payload of a row with task ``mcq``."""

    question: str
    choices: list[str]
    correct_index: int = Field(ge=0, description="Position of the right answer in choices, from 0.")


class DataPointLineage(FormatModel):
    """Where a sample comes from."""

    instruction_y: str
    mix_id: str
    meta_prompt_id: str
    factor_paths: dict[str, list[str]] = Field(
        default_factory=dict, description="Factor id to the node ids from the root to the drawn leaf."
    )
    expansion_trace_ids: list[str] = Field(default_factory=list)
    requirement_critiques: list[RequirementCritiqueVerdict] = Field(default_factory=list)
    double_critique: DoubleCritiqueVerdict | None = None


class DataPointRecord(FormatModel):
    """One accepted sample."""

    task: Literal["single_qa", "mcq", "raw"]
    payload: dict[str, Any]
    lineage: DataPointLineage


def append_datapoints_jsonl(
    path: Path | str, records: Iterable[DataPointRecord], *, mkdir: bool = True
) -> int:
    """Append records to a JSON Lines file, one object a line.

    Args:
        path: The file; created if missing.
        records: Rows to append, in order; consumed lazily.
        mkdir: Create missing parent folders.

    Returns:
        How many lines were written.
    """
    path = Path(path)
    if mkdir:
        path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("a", encoding="utf-8") as lines:
        for record in records:
            lines.write(f"{record.model_dump_json()}\n")
            count += 1
    return count

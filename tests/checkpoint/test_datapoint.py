from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from opensimula_gui.checkpoint.datapoint import (
    DataPointLineage,
    DataPointRecord,
    MCQRow,
    SingleQARow,
    append_datapoints_jsonl,
)

if TYPE_CHECKING:
    from pathlib import Path

LINEAGE = DataPointLineage(instruction_y="y", mix_id="mix_1", meta_prompt_id="meta_1")


def record(question: str) -> DataPointRecord:
    return DataPointRecord(task="single_qa", payload={"question": question}, lineage=LINEAGE)


def test_rows_are_appended_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "data" / "train.jsonl"
    assert append_datapoints_jsonl(path, [record("a\nb")]) == 1
    assert append_datapoints_jsonl(str(path), iter([record("ü"), record("c")])) == 2
    lines = path.read_bytes().decode().splitlines()
    assert [json.loads(line)["payload"]["question"] for line in lines] == ["a\nb", "ü", "c"]


def test_a_missing_folder_can_be_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        append_datapoints_jsonl(tmp_path / "data" / "train.jsonl", [record("a")], mkdir=False)


def test_an_unknown_task_is_refused() -> None:
    with pytest.raises(ValidationError):
        DataPointRecord.model_validate({"task": "poem", "payload": {}, "lineage": LINEAGE.model_dump()})


def test_payload_models_read_the_samples_rows(sample_root: Path) -> None:
    lines = (sample_root / "data" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [DataPointRecord.model_validate_json(line) for line in lines]
    for row in rows:
        payload_model = MCQRow if row.task == "mcq" else SingleQARow
        assert payload_model.model_validate(row.payload).question
    assert {row.task for row in rows} == {"mcq", "single_qa"}


def test_a_negative_right_answer_is_refused() -> None:
    with pytest.raises(ValidationError):
        MCQRow(question="?", choices=["a", "b"], correct_index=-1)

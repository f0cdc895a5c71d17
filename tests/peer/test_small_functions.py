"""Digests and rows of samples equal the peer's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.datapoint import DataPointRecord, append_datapoints_jsonl
from opensimula_gui.checkpoint.digests import digest_documents_for_bundle, sha256_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

# The peer's process is shared by all examples on purpose.
shared = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@shared
@given(text=TEXT)
def test_text_digest_is_the_peers(peer: Peer, text: str) -> None:
    assert sha256_text(text) == peer.call("sha256", text=text)


@shared
@given(parts=st.lists(st.tuples(TEXT, TEXT), max_size=3))
def test_document_digests_are_the_peers(peer: Peer, parts: list[tuple[str, str]]) -> None:
    assert digest_documents_for_bundle(parts) == peer.call("digests", parts=parts)


ROWS = [
    {
        "task": "single_qa",
        "payload": {"question": "Wer war’s? 🕵️", "answer": "„Ich“\u2028\x00\x7f", "score": 1e-7, "none": None},
        "lineage": {"instruction_y": "y", "mix_id": "mix_1", "meta_prompt_id": "meta_1"},
    },
    {
        "task": "mcq",
        "payload": {"question": "?", "choices": ["a", "b"], "correct_index": 1, "weights": [1.0, 0.1, 1e16]},
        "lineage": {
            "instruction_y": "y",
            "mix_id": "mix_2",
            "meta_prompt_id": "meta_2",
            "factor_paths": {"f": ["n1", "n2"], "e": []},
            "requirement_critiques": [{"satisfying": False, "explanation": "no"}],
            "double_critique": {"claims_correct": True, "claims_incorrect": False},
        },
    },
    {"task": "raw", "payload": {}, "lineage": {"instruction_y": "", "mix_id": "", "meta_prompt_id": ""}},
]


def test_appended_rows_are_the_peers_bytes(peer: Peer, tmp_path: Path) -> None:
    rows = [json.dumps(row) for row in ROWS]
    ours, theirs = tmp_path / "ours" / "train.jsonl", tmp_path / "theirs" / "train.jsonl"
    for _ in range(2):
        records = (DataPointRecord.model_validate_json(row) for row in rows)
        assert append_datapoints_jsonl(ours, records) == 3
        assert peer.call("append", path=theirs, records=rows) == 3
    assert ours.read_bytes() == theirs.read_bytes()


def test_rows_of_the_sample_survive_a_round_trip(sample_root: Path, tmp_path: Path) -> None:
    source = sample_root / "data/train.jsonl"
    records = (DataPointRecord.model_validate_json(line) for line in source.read_bytes().splitlines())
    assert append_datapoints_jsonl(tmp_path / "copy.jsonl", records) == 300
    assert (tmp_path / "copy.jsonl").read_bytes() == source.read_bytes()

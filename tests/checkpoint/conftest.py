"""A small, sound checkpoint on disk, written with plain json so that no code under test helps to make it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

INSTRUCTION = "Questions about river floods, for students – with a ☂"


def node(node_id: str, factor_id: str, parent_id: str | None, depth: int, label: str) -> dict[str, Any]:
    return {
        "id": node_id,
        "factor_id": factor_id,
        "parent_id": parent_id,
        "depth": depth,
        "label": label,
        "description": None,
        "provenance": [],
    }


def tree(factor_id: str, labels: dict[str, tuple[str | None, int, str]]) -> dict[str, Any]:
    return {
        "factor_id": factor_id,
        "root_id": next(iter(labels)),
        "nodes": {key: node(key, factor_id, *rest) for key, rest in labels.items()},
        "expansion_traces": [
            {
                "parent_node_id": next(iter(labels)),
                "depth": 1,
                "raw_proposals": [{"label": "Rain", "description": None}],
                "children_after_critic": [{"label": "Rain", "description": "Days of it"}],
                "plan_for_next_level": "Be concrete.",
            }
        ],
        "per_depth_plans": ["Be concrete."],
    }


def bundle() -> dict[str, Any]:
    causes = tree(
        "f_cause",
        {
            "node_c0": (None, 0, "Cause"),
            "node_c1": ("node_c0", 1, "Rain"),
            "node_c2": ("node_c0", 1, "Snow melt"),
            "node_c3": ("node_c1", 2, "Thunderstorm"),
        },
    )
    causes["nodes"]["node_c1"]["provenance"] = [
        {"document_id": "d1", "excerpt_sha256": "ab" * 32, "char_start": 0, "char_end": 12}
    ]
    places = tree(
        "f_place",
        {
            "node_p0": (None, 0, "Place"),
            "node_p1": ("node_p0", 1, "Köln"),
            "node_p2": ("node_p0", 1, "Passau"),
        },
    )
    return {
        "bundle_version": "1",
        "instruction_y": INSTRUCTION,
        "document_digests": ["cd" * 32],
        "target_depth_D": 2,
        "proposal_N": 2,
        "factors": [
            {"id": "f_cause", "name": "Cause", "description": None, "accepted": True},
            {"id": "f_place", "name": "Place", "description": "Where", "accepted": True},
        ],
        "taxonomies": [causes, places],
    }


def strategies() -> dict[str, Any]:
    return {
        "strategies": [
            {
                "name": "both",
                "weight": 2.0,
                "factor_ids": ["f_cause", "f_place"],
                "forbidden_label_pairs": [["snow", "köln"]],
            },
            {"name": "cause alone", "weight": 1.0, "factor_ids": ["f_cause"], "forbidden_label_pairs": []},
        ]
    }


def manifest(folder: Path) -> dict[str, Any]:
    return {
        "producer": "afterimage",
        "format": "opensimula",
        "format_version": "1.0",
        "created_at": "2026-01-02T03:04:05Z",
        "afterimage_version": "0.18.1",
        "instruction_y_sha256": hashlib.sha256(INSTRUCTION.encode()).hexdigest(),
        "taxonomy_bundle_sha256": digest(folder / "taxonomy_bundle.json"),
        "sampling_strategy_sha256": digest(folder / "sampling_strategy.json"),
        "taxonomy_bundle_file": "taxonomy_bundle.json",
        "sampling_strategy_file": "sampling_strategy.json",
        "run_config_file": "run_config.json",
    }


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def write_json(file: Path, document: object) -> None:
    file.write_bytes((json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode())


class Rewriter:
    """Changes documents of one checkpoint in place and, unless told otherwise, renews the digests."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "opensimula"

    def __call__(self, name: str, change: Callable[[Any], object], *, redigest: bool = True) -> None:
        """Let ``change`` alter the parsed document, or return the text or bytes that replace it."""
        document = json.loads((self.folder / name).read_bytes())
        replacement = change(document)
        if isinstance(replacement, str | bytes):
            data = replacement if isinstance(replacement, bytes) else replacement.encode()
            (self.folder / name).write_bytes(data)
        else:
            write_json(self.folder / name, document)
        if redigest and name != "manifest.json":
            self.renew_digests()

    def renew_digests(self) -> None:
        """Make the manifest's digests of bundle and strategies those of the bytes on disk."""
        document = json.loads((self.folder / "manifest.json").read_bytes())
        for key in ("taxonomy_bundle", "sampling_strategy"):
            document[f"{key}_sha256"] = digest(self.folder / f"{key}.json")
        write_json(self.folder / "manifest.json", document)


def write_checkpoint(root: Path) -> Rewriter:
    folder = root / "opensimula"
    folder.mkdir(parents=True)
    write_json(folder / "taxonomy_bundle.json", bundle())
    write_json(folder / "sampling_strategy.json", strategies())
    write_json(folder / "run_config.json", {"model": "a-model", "name": "floods", "temperature": 0.5})
    write_json(folder / "manifest.json", manifest(folder))
    return Rewriter(root)


@pytest.fixture
def new_checkpoint() -> Callable[[Path], Rewriter]:
    """Return a function that writes a sound checkpoint at a root."""
    return write_checkpoint


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """Return the root of a sound checkpoint with two factors, two strategies and a run config."""
    root = tmp_path / "floods"
    write_checkpoint(root)
    return root


@pytest.fixture
def rewrite(checkpoint: Path) -> Rewriter:
    """Return a function that changes documents of ``checkpoint``."""
    return Rewriter(checkpoint)

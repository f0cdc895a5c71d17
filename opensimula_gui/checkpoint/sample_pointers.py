"""Which generated samples point to nodes of a taxonomy: the lineage in ``data/train.jsonl`` says so."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

MAX_BYTES: Final = 50 * 2**20
"""Largest file that is looked through for a count that is only good to know."""

_SAMPLES_FILE: Final = ("data", "train.jsonl")


def count_samples(
    root: Path, nodes: Mapping[str, Collection[str]], tick: Callable[[], None] = lambda: None
) -> int | None:
    """Count the samples whose path leads over any of some nodes.

    Args:
        root: The checkpoint's root.
        nodes: Factor id to the ids of the nodes.
        tick: Called for each sample.

    Returns:
        The count; None if there is no file of samples, or it is too large, or can't be read.
    """
    path = root.joinpath(*_SAMPLES_FILE)
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        with path.open("rb") as lines:
            return _count(lines, nodes, tick)
    except OSError:
        return None


def _count(lines: Iterable[bytes], nodes: Mapping[str, Collection[str]], tick: Callable[[], None]) -> int:
    count = 0
    for line in lines:
        tick()
        paths = _factor_paths(line)
        count += any(
            isinstance(step, str) and step in nodes[factor_id]
            for factor_id in nodes.keys() & paths.keys()
            if isinstance(paths[factor_id], list)
            for step in paths[factor_id]
        )
    return count


def _factor_paths(line: bytes) -> dict[str, Any]:
    """Return the paths of one sample; none if the line holds something else."""
    try:
        sample = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    lineage = sample.get("lineage") if isinstance(sample, dict) else None
    paths = lineage.get("factor_paths") if isinstance(lineage, dict) else None
    return paths if isinstance(paths, dict) else {}

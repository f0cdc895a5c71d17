"""Comparing two bundles of 100,000 nodes, against reading both, and against a budget of 1.5 s.

Both are read from disk, so that they share no text, as in the program. The cases: nothing differs, some nodes
differ, and the two in which every single node differs, in its label or in its id.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.make_bundle import write_checkpoint
from benchmarks.measure import Row, interleaved, report
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.layout import TAXONOMY_BUNDLE_FILENAME, opensimula_dir
from opensimula_gui.checkpoint.loading import load_checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opensimula_gui.checkpoint.loading import SimulaCheckpoint

_NODES: Final = 100_000
_RUNS: Final = 7
_BUDGET_MS: Final = 1500.0
_RATIO: Final = 1.0


def _read(root: Path, change: Callable[[bytes], bytes] = lambda data: data) -> SimulaCheckpoint:
    file = opensimula_dir(root) / TAXONOMY_BUNDLE_FILENAME
    before = file.read_bytes()
    file.write_bytes(change(before))
    try:
        return load_checkpoint(root, verify_digests=False)
    finally:
        file.write_bytes(before)


def _with_edits(root: Path) -> SimulaCheckpoint:
    """Rename, describe and remove about 1 % of the nodes each."""
    checkpoint = _read(root)
    for tree in checkpoint.bundle.taxonomies:
        for node in islice(tree.nodes.values(), 0, None, 100):
            node.label += " (renamed)"
        for node in islice(tree.nodes.values(), 50, None, 100):
            node.description = "Another description."
        leaves = tree.nodes.keys() - {node.parent_id for node in tree.nodes.values()}
        for key in islice(sorted(leaves), 0, None, 90):
            del tree.nodes[key]
    return checkpoint


def _cases(root: Path) -> Iterator[tuple[str, SimulaCheckpoint]]:
    yield "nothing differs", _read(root)
    yield "3 % of the nodes differ", _with_edits(root)
    yield "every label differs", _read(root, lambda data: data.replace(b'"label": "', b'"label": "+'))
    yield "every id differs", _read(root, lambda data: data.replace(b'"node_', b'"node_0'))


def _measure(root: Path) -> Iterator[Row]:
    old = load_checkpoint(root)
    cases = dict(_cases(root))
    counts = {name: compare_checkpoints(old, new).count for name, new in cases.items()}
    # Both sides pause the collector; what it would look at afterwards is every object of five checkpoints.
    gc.disable()
    sides = {name: partial(compare_checkpoints, old, new) for name, new in cases.items()}
    taken = interleaved({"read": lambda: [load_checkpoint(root) for _ in range(2)], **sides}, _RUNS)
    for name, count in counts.items():
        ours_ms, note = taken[name] * 1000, f"{count:,} changes"
        title = f"compare, {_NODES:,} nodes, {name}"
        yield Row(f"{title}, against reading both", ours_ms, taken["read"] * 1000, _RATIO, note=note)
        yield Row(f"{title}, against {_BUDGET_MS:g} ms", ours_ms, _BUDGET_MS, 1.0, note=note)


def _main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        return report(_measure(write_checkpoint(Path(folder), _NODES)))


if __name__ == "__main__":
    sys.exit(_main())

"""``load_checkpoint`` against the peer, and against the floor: read, hash, parse, collector paused."""

from __future__ import annotations

import gc
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.make_bundle import write_checkpoint
from benchmarks.measure import Row, interleaved, report
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

_REPOSITORY = Path(__file__).resolve().parent.parent

_PEER_LOOP: Final = """
import sys
from afterimage.simula import load_checkpoint
print("ready", flush=True)
for line in sys.stdin:
    load_checkpoint(line.rstrip("\\n"))
    print("done", flush=True)
"""


class _Peer:
    """The peer in its own interpreter, with its import already paid for."""

    def __init__(self) -> None:
        python = os.environ.get("OPENSIMULA_PEER_PYTHON") or _REPOSITORY / ".venv-peer" / "bin" / "python"
        if not Path(python).exists():
            sys.exit(f"The peer is missing: no {python}. Run “make peer”.")
        self._process = subprocess.Popen(
            [python, "-c", _PEER_LOOP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._expect("ready")

    def load(self, root: Path) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{root}\n")
        self._process.stdin.flush()
        self._expect("done")

    def close(self) -> None:
        self._process.communicate()

    def _expect(self, word: str) -> None:
        assert self._process.stdout
        if self._process.stdout.readline().strip() != word:
            sys.exit("The peer stopped; its message stands above.")


def _floor(root: Path) -> TaxonomyBundle:
    data = (root / "opensimula" / "taxonomy_bundle.json").read_bytes()
    hashlib.sha256(data).hexdigest()
    gc.disable()
    try:
        return TaxonomyBundle.model_validate_json(data)
    finally:
        gc.enable()


def _against_peer(folder: Path, peer: _Peer, nodes: int, target: float, peer_runs: int) -> Row:
    # One factor: the peer's tree check is quadratic in the largest tree.
    root = write_checkpoint(folder / f"peer-{nodes}", nodes, factors=1)
    sides = {"ours": lambda: load_checkpoint(root), "peer": lambda: peer.load(root)}
    medians = interleaved(sides, runs=peer_runs)
    if peer_runs < 5:
        medians |= interleaved({"ours": sides["ours"]})
    note = f"medians of 5 runs; the peer {peer_runs} ×" if peer_runs < 5 else "medians of 5 runs"
    return Row(
        f"load, {nodes:,} nodes, against the peer",
        medians["ours"] * 1000,
        medians["peer"] * 1000,
        target,
        is_speedup=True,
        note=note,
    )


def _against_floor(folder: Path, nodes: int) -> Row:
    root = write_checkpoint(folder / f"floor-{nodes}", nodes)
    medians = interleaved({"ours": lambda: load_checkpoint(root), "floor": lambda: _floor(root)}, runs=7)
    return Row(
        f"load, {nodes:,} nodes, against the floor",
        medians["ours"] * 1000,
        medians["floor"] * 1000,
        1.4,
        note="medians of 7 runs",
    )


def _main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = _Peer()
        rows = [_against_peer(folder, peer, 8_000, 20, peer_runs=5)]
        rows.append(_against_peer(folder, peer, 30_000, 200, peer_runs=1))
        peer.close()
        rows += [_against_floor(folder, nodes) for nodes in (10_000, 100_000)]
    return report(rows)


if __name__ == "__main__":
    sys.exit(_main())

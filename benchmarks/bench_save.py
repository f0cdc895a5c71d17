"""Save after one run-config edit, against copying the folder and flushing the copy to the device."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks.make_bundle import write_checkpoint
from benchmarks.measure import Row, interleaved, report
from opensimula_gui.checkpoint import inspect_checkpoint, opensimula_dir
from opensimula_gui.checkpoint.saving import save_edits

_RUNS: Final = 9
_TARGET: Final = 2.0
_SIZES: Final = (1_000, 10_000, 100_000)


def _copy_and_flush(source: Path, target: Path) -> None:
    shutil.copytree(source, target)
    for path in (*target.rglob("*"), target):
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def _measure(folder: Path, nodes: int) -> Row:
    root = folder / str(nodes)
    write_checkpoint(root, nodes)
    numbers = count()
    copies = folder / f"copies-{nodes}"
    copies.mkdir()
    opened = [inspect_checkpoint(root)]

    def save() -> None:
        config = opened[0].run_config
        assert config is not None
        save_edits(opened[0], run_config=config.model_copy(update={"seed": next(numbers)}))

    def copy() -> None:
        _copy_and_flush(opensimula_dir(root), copies / str(next(numbers)))

    def reopen() -> None:
        opened[0] = inspect_checkpoint(root)
        # As the program does after opening: else the save pays for a look at every object of the checkpoint.
        gc.freeze()
        os.sync()

    # Each side starts after the same pause: a disk that has just swallowed the other's bytes is slower.
    sides = {"copy": copy, "pause": reopen, "save": save, "reopen": reopen}
    taken = interleaved(sides, runs=_RUNS)
    name = f"save, {nodes:,} nodes, against cp -r and fsync"
    return Row(name, taken["save"] * 1000, taken["copy"] * 1000, _TARGET)


def _main() -> int:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        return report([_measure(Path(folder), nodes) for nodes in _SIZES])


if __name__ == "__main__":
    sys.exit(_main())

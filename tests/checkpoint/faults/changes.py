"""What the fault tables are written with: a fault, and small ways to bring one about."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.problems import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter

BUNDLE, STRATEGY = "taxonomy_bundle.json", "sampling_strategy.json"
RUN, MANIFEST = "run_config.json", "manifest.json"
FINE, PROBLEMS, REFUSE = Verdict.FINE, Verdict.PROBLEMS, Verdict.REFUSE


@dataclass(frozen=True)
class Fault:
    name: str
    change: Callable[[Rewriter], object]
    verdict: Verdict
    code: str = ""
    file: str = ""
    pointer: str = ""
    line: int | None = None


def text(
    name: str, change: Callable[[str], str | bytes], *, redigest: bool = True
) -> Callable[[Rewriter], None]:
    """Change the text of a document."""

    def apply(rewrite: Rewriter) -> None:
        before = (rewrite.folder / name).read_text("utf-8")
        rewrite(name, lambda _: change(before), redigest=redigest)

    return apply


def put(name: str, *path: str | int, value: Any, redigest: bool = True) -> Callable[[Rewriter], None]:
    """Set one value of a document; Ellipsis removes it."""

    def change(document: Any) -> None:
        for key in path[:-1]:
            document = document[key]
        if value is ...:
            del document[path[-1]]
        else:
            document[path[-1]] = value

    return lambda rewrite: rewrite(name, change, redigest=redigest)


def swap(name: str, old: str, new: str) -> Callable[[Rewriter], None]:
    """Replace a piece of the text of a document."""

    def change(before: str) -> str:
        assert old in before
        return before.replace(old, new, 1)

    return text(name, change)


def add(name: str, *path: str | int, value: Any) -> Callable[[Rewriter], None]:
    """Append to a list of a document."""

    def change(document: Any) -> None:
        for key in path:
            document = document[key]
        document.append(value)

    return lambda rewrite: rewrite(name, change)


def file(change: Callable[[Path], object]) -> Callable[[Rewriter], object]:
    """Do something to the folder."""
    return lambda rewrite: change(rewrite.folder)


def outside(folder: Path) -> None:
    (folder.parent / "secret.json").write_bytes((folder / BUNDLE).read_bytes())
    (folder / BUNDLE).unlink()
    (folder / BUNDLE).symlink_to("../secret.json")


def folder_for_config(folder: Path) -> None:
    (folder / RUN).unlink()
    (folder / RUN).mkdir()


def fifo(name: str) -> Callable[[Rewriter], object]:
    def change(folder: Path) -> None:
        (folder / name).unlink()
        os.mkfifo(folder / name)

    return file(change)


def other_digest(document: Any) -> None:
    document["taxonomy_bundle_sha256"] = document["sampling_strategy_sha256"]


def upper_digest(document: Any) -> None:
    document["taxonomy_bundle_sha256"] = document["taxonomy_bundle_sha256"].upper()


def node(tree: int, key: str, field: str, value: Any) -> Callable[[Rewriter], None]:
    return put(BUNDLE, "taxonomies", tree, "nodes", key, field, value=value)


def at(key: str, field: str, tree: int = 0) -> str:
    return f'taxonomies[{tree}].nodes["{key}"].{field}'


def same_id_in_two_trees(document: Any) -> None:
    nodes = document["taxonomies"][1]["nodes"]
    nodes["node_c1"] = nodes.pop("node_p1") | {"id": "node_c1"}


def unicode_label(label: str) -> Callable[[Rewriter], None]:
    return swap(BUNDLE, '"Thunderstorm"', f'"{label}"')


NESTED = "[" * 100_000 + "]" * 100_000
SWALLOWED = '"node_c2": {"id": "node_c1", "factor_id": "f_cause", "label": "lost"}, "node_c2": '
DEEPER = '{"a":' * 250 + "1" + "}" * 250
RULE: Final = {"name": "x", "weight": 1.0, "factor_ids": ["f_cause"], "forbidden_label_pairs": []}

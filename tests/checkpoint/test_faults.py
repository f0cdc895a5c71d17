"""Every fault that checkpoints were seen with has a verdict, a code and a place; the peer judges alike."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.problems import PROBLEM_CODES, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checkpoint.conftest import Rewriter

BUNDLE, STRATEGY = "taxonomy_bundle.json", "sampling_strategy.json"
RUN, MANIFEST = "run_config.json", "manifest.json"
FINE, PROBLEMS, REFUSE = Verdict.FINE, Verdict.PROBLEMS, Verdict.REFUSE
ROOT = Path(__file__).resolve().parents[2]


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

FILES = [
    Fault("sound", lambda _: None, FINE),
    Fault("no folder", file(lambda folder: folder.rename(folder.parent / "x")), REFUSE, "no-checkpoint"),
    Fault("no manifest", file(lambda f: (f / MANIFEST).unlink()), REFUSE, "missing-manifest", MANIFEST),
    Fault("partial pull", file(lambda f: (f / BUNDLE).unlink()), REFUSE, "missing-bundle", BUNDLE),
    Fault("partial strategy", file(lambda f: (f / STRATEGY).unlink()), PROBLEMS, "missing-file", STRATEGY),
    Fault("partial config", file(lambda f: (f / RUN).unlink()), PROBLEMS, "missing-file", RUN),
    Fault(
        "leftover of a download",
        file(lambda f: (f / "x.json.incomplete").touch()),
        PROBLEMS,
        "unfinished-download",
        "x.json.incomplete",
    ),
    Fault("link out of the folder", file(outside), REFUSE, "unsafe-file", BUNDLE),
    Fault("manifest is a FIFO", fifo(MANIFEST), REFUSE, "unsafe-file", MANIFEST),
    Fault("strategies are a FIFO", fifo(STRATEGY), REFUSE, "unsafe-file", STRATEGY),
    Fault("bundle is a FIFO", fifo(BUNDLE), REFUSE, "unsafe-file", BUNDLE),
    Fault(
        "config is a folder",
        file(folder_for_config),
        REFUSE,
        "unsafe-file",
        RUN,
    ),
    *(
        Fault(
            f"name {name!r}",
            put(MANIFEST, "taxonomy_bundle_file", value=name),
            REFUSE,
            "unsafe-file",
            MANIFEST,
        )
        for name in ("../opensimula/taxonomy_bundle.json", "/etc/passwd", "C:x.json", "..", "a\0b")
    ),
    Fault(
        "name with half a pair",
        swap(MANIFEST, '"taxonomy_bundle.json"', '"\\ud800"'),
        REFUSE,
        "lone-surrogate",
        MANIFEST,
        "taxonomy_bundle_file",
        10,
    ),
    Fault(
        "config leads elsewhere",
        put(MANIFEST, "run_config_file", value="../../x"),
        REFUSE,
        "unsafe-file",
        MANIFEST,
    ),
    Fault("manifest is too large", text(MANIFEST, lambda t: t + " " * 2**24), REFUSE, "too-large", MANIFEST),
    Fault(
        "strategies are too large", text(STRATEGY, lambda t: t + " " * 2**24), REFUSE, "too-large", STRATEGY
    ),
]

TEXTS = [
    Fault("bundle cut short", text(BUNDLE, lambda t: t[: len(t) // 2]), REFUSE, "truncated-json", BUNDLE),
    Fault(
        "manifest cut short", text(MANIFEST, lambda t: t[:-4]), REFUSE, "truncated-json", MANIFEST, line=12
    ),
    Fault("strategies cut short", text(STRATEGY, lambda t: t[:-30]), PROBLEMS, "truncated-json", STRATEGY),
    Fault("config cut short", text(RUN, lambda t: t[:9]), PROBLEMS, "truncated-json", RUN, line=2),
    Fault("bundle is empty", text(BUNDLE, lambda _: ""), REFUSE, "empty-file", BUNDLE, line=1),
    Fault("config is blank", text(RUN, lambda _: " \n"), PROBLEMS, "empty-file", RUN, line=1),
    Fault(
        "bundle with BOM", text(BUNDLE, lambda t: "\ufeff" + t), PROBLEMS, "byte-order-mark", BUNDLE, line=1
    ),
    Fault("config with BOM", text(RUN, lambda t: "\ufeff" + t), PROBLEMS, "byte-order-mark", RUN, line=1),
    Fault("CRLF", text(BUNDLE, lambda t: t.replace("\n", "\r\n")), FINE),
    Fault("Latin-1", text(STRATEGY, lambda t: t.encode("latin-1")), PROBLEMS, "not-utf-8", STRATEGY, line=13),
    Fault("UTF-16", text(STRATEGY, lambda t: t.encode("utf-16")), PROBLEMS, "not-utf-8", STRATEGY, line=1),
    Fault(
        "CESU-8",
        text(BUNDLE, lambda t: t.replace("Thunder", "\ud83d\ude00").encode("utf-8", "surrogatepass")),
        PROBLEMS,
        "cesu-8",
        BUNDLE,
    ),
    Fault(
        "gzip", text(BUNDLE, lambda t: gzip.compress(t.encode())), REFUSE, "compressed-file", BUNDLE, line=1
    ),
    Fault("HTML", text(BUNDLE, lambda _: "<!DOCTYPE html><p>Sign in"), REFUSE, "html-file", BUNDLE, line=1),
    Fault(
        "LFS pointer",
        text(BUNDLE, lambda _: "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"),
        REFUSE,
        "lfs-pointer",
        BUNDLE,
        line=1,
    ),
    Fault(
        "merge conflict",
        text(RUN, lambda t: t.replace("{\n", "{\n<<<<<<< HEAD\n", 1)),
        PROBLEMS,
        "merge-conflict",
        RUN,
        line=2,
    ),
    Fault("no JSON", text(RUN, lambda _: '{"name": nothing}'), PROBLEMS, "invalid-json", RUN, line=1),
    Fault("bundle is a list", text(BUNDLE, lambda _: "[]"), REFUSE, "wrong-type", BUNDLE, line=1),
    Fault("manifest is null", text(MANIFEST, lambda _: "null"), REFUSE, "wrong-type", MANIFEST, line=1),
    Fault("config is a number", text(RUN, lambda _: "7"), PROBLEMS, "wrong-type", RUN, line=1),
    Fault("strategies are a list", text(STRATEGY, lambda _: "[]"), PROBLEMS, "wrong-type", STRATEGY, line=1),
    Fault(
        "100,000-fold nesting",
        swap(BUNDLE, '"bundle_version": "1"', f'"x": {NESTED}'),
        REFUSE,
        "too-deeply-nested",
        BUNDLE,
    ),
    Fault(
        "config nested 100,000-fold",
        text(RUN, lambda _: f'{{"x": {NESTED}}}'),
        PROBLEMS,
        "too-deeply-nested",
        RUN,
    ),
    Fault(
        "nested deeper than the peer reads",
        swap(BUNDLE, '"bundle_version": "1"', f'"x": {DEEPER}'),
        PROBLEMS,
        "too-deeply-nested",
        BUNDLE,
        "x",
        2,
    ),
    Fault(
        "node stands twice",
        swap(BUNDLE, '"node_c2": ', SWALLOWED),
        PROBLEMS,
        "duplicate-key",
        BUNDLE,
        'taxonomies[0].nodes["node_c2"]',
    ),
    Fault("setting stands twice", swap(RUN, "{", '{"name": "x",'), PROBLEMS, "duplicate-key", RUN, "name", 3),
    Fault(
        "half a surrogate pair",
        unicode_label("\\ud83d"),
        PROBLEMS,
        "lone-surrogate",
        BUNDLE,
        at("node_c3", "label"),
    ),
    Fault("whole surrogate pair", unicode_label("\\ud83d\\ude00"), FINE),
    Fault("key with half a pair", swap(RUN, "{", '{"\\udc00": 1,'), PROBLEMS, "lone-surrogate", RUN),
]

VALUES = [
    Fault("NaN for a number", swap(RUN, "0.5", "NaN"), PROBLEMS, "non-finite-number", RUN, "temperature", 4),
    Fault(
        "Infinity for a number",
        swap(RUN, "0.5", "-Infinity"),
        PROBLEMS,
        "non-finite-number",
        RUN,
        "temperature",
    ),
    Fault("1e999", swap(RUN, "0.5", "1e999"), PROBLEMS, "non-finite-number", RUN, "temperature", 4),
    Fault(
        "NaN for an integer",
        swap(BUNDLE, '"depth": 2', '"depth": NaN'),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        at("node_c3", "depth"),
    ),
    Fault(
        "NaN in an unknown field",
        swap(BUNDLE, "{", '{"x": [NaN],'),
        PROBLEMS,
        "non-finite-number",
        BUNDLE,
        "x[0]",
        1,
    ),
    Fault(
        "4,301 digits",
        swap(BUNDLE, '"depth": 2', f'"depth": {"9" * 4301}'),
        PROBLEMS,
        "number-too-long",
        BUNDLE,
        at("node_c3", "depth"),
    ),
    Fault(
        "4,300 digits",
        swap(BUNDLE, '"depth": 2', f'"depth": {"9" * 4300}'),
        PROBLEMS,
        "wrong-depth",
        BUNDLE,
        at("node_c3", "depth"),
    ),
    Fault(
        "4,301 digits in the config",
        swap(RUN, "0.5", "9" * 4301),
        PROBLEMS,
        "number-too-long",
        RUN,
        "temperature",
    ),
    Fault(
        "long number for a knob",
        swap(RUN, "{", f'{{"seed": 1, "num_samples": -{"9" * 99},'),
        PROBLEMS,
        "knob-out-of-range",
        RUN,
        "num_samples",
    ),
    Fault(
        "number as text",
        node(0, "node_c3", "depth", "2"),
        PROBLEMS,
        "loose-type",
        BUNDLE,
        at("node_c3", "depth"),
    ),
    Fault(
        "bool as number",
        node(0, "node_c1", "depth", True),
        PROBLEMS,
        "loose-type",
        BUNDLE,
        at("node_c1", "depth"),
    ),
    Fault(
        "1.0 for an integer",
        put(BUNDLE, "proposal_N", value=2.0),
        PROBLEMS,
        "loose-type",
        BUNDLE,
        "proposal_N",
    ),
    Fault(
        "text as bool",
        put(BUNDLE, "factors", 0, "accepted", value="yes"),
        PROBLEMS,
        "loose-type",
        BUNDLE,
        "factors[0].accepted",
    ),
    Fault("integer for a float", put(RUN, "temperature", value=1), FINE),
    Fault(
        "text in provenance",
        put(BUNDLE, "taxonomies", 0, "nodes", "node_c1", "provenance", 0, "char_end", value="12"),
        PROBLEMS,
        "loose-type",
        BUNDLE,
        at("node_c1", "provenance[0].char_end"),
    ),
    Fault(
        "label is a number",
        node(0, "node_c1", "label", 5),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        at("node_c1", "label"),
    ),
    Fault(
        "label is missing",
        node(0, "node_c1", "label", ...),
        PROBLEMS,
        "missing-field",
        BUNDLE,
        at("node_c1", "label"),
    ),
    Fault(
        "id is missing",
        node(0, "node_c1", "id", ...),
        PROBLEMS,
        "node-key-differs",
        BUNDLE,
        at("node_c1", "id"),
    ),
    Fault(
        "node is a list",
        put(BUNDLE, "taxonomies", 1, "nodes", "node_p1", value=[]),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        'taxonomies[1].nodes["node_p1"]',
    ),
    Fault(
        "nodes are a list",
        put(BUNDLE, "taxonomies", 1, "nodes", value=[]),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        "taxonomies[1].nodes",
    ),
    Fault(
        "provenance is text",
        node(0, "node_c1", "provenance", "d1"),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        at("node_c1", "provenance"),
    ),
    Fault(
        "provenance item is null",
        node(0, "node_c1", "provenance", [None]),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        at("node_c1", "provenance[0]"),
    ),
    Fault(
        "taxonomy is null",
        put(BUNDLE, "taxonomies", 1, value=None),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        "taxonomies[1]",
    ),
    Fault(
        "taxonomies are text",
        put(BUNDLE, "taxonomies", value="x"),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        "taxonomies",
    ),
    Fault("factors are null", put(BUNDLE, "factors", value=None), PROBLEMS, "wrong-type", BUNDLE, "factors"),
    Fault(
        "factor is null", put(BUNDLE, "factors", 0, value=None), PROBLEMS, "wrong-type", BUNDLE, "factors[0]"
    ),
    Fault(
        "trace is text",
        put(BUNDLE, "taxonomies", 0, "expansion_traces", 0, value="x"),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        "taxonomies[0].expansion_traces[0]",
    ),
    Fault(
        "accepted is text",
        put(BUNDLE, "factors", 0, "accepted", value="perhaps"),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        "factors[0].accepted",
    ),
    Fault(
        "D is 0", put(BUNDLE, "target_depth_D", value=0), PROBLEMS, "out-of-range", BUNDLE, "target_depth_D"
    ),
    Fault(
        "D is null",
        put(BUNDLE, "target_depth_D", value=None),
        PROBLEMS,
        "wrong-type",
        BUNDLE,
        "target_depth_D",
    ),
    Fault(
        "setting is a list", put(RUN, "temperature", value=[1]), PROBLEMS, "wrong-type", RUN, "temperature", 4
    ),
    Fault("legacy key", put(RUN, "example", value="x"), FINE),
    Fault("unknown setting", put(RUN, "of_mine", value={"a": 1}), FINE),
    Fault("unknown fields", node(0, "node_c1", "of_mine", {"a": [1]}), FINE),
    Fault("unknown field in the manifest", put(MANIFEST, "of_mine", value=1), FINE),
]

MANIFESTS = [
    Fault(
        "foreign producer",
        put(MANIFEST, "producer", value="somebody"),
        REFUSE,
        "foreign-producer",
        MANIFEST,
        "producer",
        2,
    ),
    Fault(
        "foreign format", put(MANIFEST, "format", value=7), REFUSE, "foreign-producer", MANIFEST, "format", 3
    ),
    Fault(
        "newer version",
        put(MANIFEST, "format_version", value="2.0"),
        REFUSE,
        "unsupported-version",
        MANIFEST,
        "format_version",
        4,
    ),
    Fault(
        "version is a number",
        put(MANIFEST, "format_version", value=1.0),
        PROBLEMS,
        "wrong-type",
        MANIFEST,
        "format_version",
        4,
    ),
    Fault(
        "no date", put(MANIFEST, "created_at", value=...), PROBLEMS, "missing-field", MANIFEST, "created_at"
    ),
    Fault(
        "digest missing",
        put(MANIFEST, "taxonomy_bundle_sha256", value=...),
        PROBLEMS,
        "digest-missing",
        MANIFEST,
        "taxonomy_bundle_sha256",
    ),
    Fault(
        "digest null",
        put(MANIFEST, "instruction_y_sha256", value=None),
        PROBLEMS,
        "digest-missing",
        MANIFEST,
        "instruction_y_sha256",
        7,
    ),
    Fault(
        "digest upper case",
        lambda rewrite: rewrite(MANIFEST, upper_digest),
        PROBLEMS,
        "digest-upper-case",
        MANIFEST,
        "taxonomy_bundle_sha256",
        8,
    ),
    Fault(
        "digest of another file",
        lambda rewrite: rewrite(MANIFEST, other_digest),
        PROBLEMS,
        "digest-of-another-file",
        MANIFEST,
        "taxonomy_bundle_sha256",
        8,
    ),
    Fault(
        "digest malformed",
        put(MANIFEST, "taxonomy_bundle_sha256", value="none"),
        PROBLEMS,
        "digest-malformed",
        MANIFEST,
        "taxonomy_bundle_sha256",
        8,
    ),
    Fault(
        "digest is a number",
        put(MANIFEST, "taxonomy_bundle_sha256", value=1),
        PROBLEMS,
        "wrong-type",
        MANIFEST,
        "taxonomy_bundle_sha256",
        8,
    ),
    Fault(
        "bundle changed",
        put(BUNDLE, "proposal_N", value=3, redigest=False),
        PROBLEMS,
        "digest-mismatch",
        MANIFEST,
        "taxonomy_bundle_sha256",
        8,
    ),
    Fault(
        "instructions changed",
        put(BUNDLE, "instruction_y", value="x"),
        PROBLEMS,
        "digest-mismatch",
        MANIFEST,
        "instruction_y_sha256",
        7,
    ),
    Fault(
        "strategies changed",
        put(STRATEGY, "strategies", 0, "weight", value=3.0, redigest=False),
        PROBLEMS,
        "digest-mismatch",
        MANIFEST,
        "sampling_strategy_sha256",
        9,
    ),
    Fault(
        "strategies not named",
        put(MANIFEST, "sampling_strategy_file", value=None),
        PROBLEMS,
        "unnamed-strategy-file",
        STRATEGY,
    ),
    Fault(
        "strategies without digest",
        put(MANIFEST, "sampling_strategy_sha256", value=None),
        PROBLEMS,
        "strategy-without-digest",
        MANIFEST,
        "sampling_strategy_sha256",
        9,
    ),
    Fault("config not named", put(MANIFEST, "run_config_file", value=None), FINE),
    Fault(
        "bundle name is a number",
        put(MANIFEST, "taxonomy_bundle_file", value=3),
        PROBLEMS,
        "wrong-type",
        MANIFEST,
        "taxonomy_bundle_file",
        10,
    ),
]

TREES = [
    Fault(
        "cycle",
        node(0, "node_c1", "parent_id", "node_c3"),
        PROBLEMS,
        "parent-cycle",
        BUNDLE,
        at("node_c1", "parent_id"),
    ),
    Fault(
        "own parent",
        node(0, "node_c3", "parent_id", "node_c3"),
        PROBLEMS,
        "parent-cycle",
        BUNDLE,
        at("node_c3", "parent_id"),
    ),
    Fault(
        "orphan",
        node(0, "node_c1", "parent_id", "gone"),
        PROBLEMS,
        "parent-missing",
        BUNDLE,
        at("node_c1", "parent_id"),
    ),
    Fault(
        "second root",
        node(0, "node_c2", "parent_id", None),
        PROBLEMS,
        "second-root",
        BUNDLE,
        at("node_c2", "parent_id"),
    ),
    Fault(
        "no root",
        put(BUNDLE, "taxonomies", 0, "root_id", value="gone"),
        PROBLEMS,
        "root-missing",
        BUNDLE,
        "taxonomies[0].root_id",
    ),
    Fault(
        "no nodes",
        put(BUNDLE, "taxonomies", 0, "nodes", value={}),
        PROBLEMS,
        "root-missing",
        BUNDLE,
        "taxonomies[0].root_id",
    ),
    Fault(
        "root has a parent",
        node(0, "node_c0", "parent_id", "node_c1"),
        PROBLEMS,
        "root-has-parent",
        BUNDLE,
        at("node_c0", "parent_id"),
    ),
    Fault(
        "root is deep",
        node(0, "node_c0", "depth", 1),
        PROBLEMS,
        "wrong-depth",
        BUNDLE,
        at("node_c0", "depth"),
    ),
    Fault(
        "wrong depth", node(0, "node_c2", "depth", 7), PROBLEMS, "wrong-depth", BUNDLE, at("node_c2", "depth")
    ),
    Fault(
        "wrong factor of a node",
        node(0, "node_c2", "factor_id", "f_place"),
        PROBLEMS,
        "wrong-factor-id",
        BUNDLE,
        at("node_c2", "factor_id"),
    ),
    Fault(
        "parent in another tree",
        node(0, "node_c1", "parent_id", "node_p0"),
        PROBLEMS,
        "parent-in-other-tree",
        BUNDLE,
        at("node_c1", "parent_id"),
    ),
    Fault(
        "key is not the id",
        node(0, "node_c1", "id", "node_x"),
        PROBLEMS,
        "node-key-differs",
        BUNDLE,
        at("node_c1", "id"),
    ),
    Fault(
        "id in two trees",
        lambda rewrite: rewrite(BUNDLE, same_id_in_two_trees),
        PROBLEMS,
        "node-id-used-twice",
        BUNDLE,
        'taxonomies[1].nodes["node_c1"]',
    ),
    Fault(
        "factor without a tree",
        put(BUNDLE, "taxonomies", 1, value=...),
        PROBLEMS,
        "factor-without-taxonomy",
        BUNDLE,
        "factors[1]",
    ),
    Fault(
        "tree without a factor",
        put(BUNDLE, "factors", 1, value=...),
        PROBLEMS,
        "taxonomy-without-factor",
        BUNDLE,
        "taxonomies[1].factor_id",
    ),
    Fault(
        "factor was rejected",
        put(BUNDLE, "factors", 1, "accepted", value=False),
        PROBLEMS,
        "taxonomy-of-rejected-factor",
        BUNDLE,
        "taxonomies[1].factor_id",
    ),
    Fault(
        "two trees of a factor",
        put(BUNDLE, "taxonomies", 1, "factor_id", value="f_cause"),
        PROBLEMS,
        "two-taxonomies",
        BUNDLE,
        "taxonomies[1].factor_id",
    ),
    Fault(
        "two factors with one id",
        put(BUNDLE, "factors", 1, "id", value="f_cause"),
        PROBLEMS,
        "duplicate-factor-id",
        BUNDLE,
        "factors[1].id",
    ),
    Fault(
        "trace of no node",
        put(BUNDLE, "taxonomies", 0, "expansion_traces", 0, "parent_node_id", value="x"),
        PROBLEMS,
        "trace-of-unknown-node",
        BUNDLE,
        "taxonomies[0].expansion_traces[0].parent_node_id",
    ),
]

STRATEGIES = [
    Fault(
        "unknown factor",
        put(STRATEGY, "strategies", 0, "factor_ids", 1, value="f_x"),
        PROBLEMS,
        "strategy-factor-unknown",
        STRATEGY,
        "strategies[0].factor_ids[1]",
        8,
    ),
    Fault(
        "factor twice",
        put(STRATEGY, "strategies", 0, "factor_ids", 1, value="f_cause"),
        PROBLEMS,
        "strategy-factor-twice",
        STRATEGY,
        "strategies[0].factor_ids[1]",
        8,
    ),
    Fault(
        "no factors",
        put(STRATEGY, "strategies", 0, "factor_ids", value=[]),
        PROBLEMS,
        "out-of-range",
        STRATEGY,
        "strategies[0].factor_ids",
        6,
    ),
    Fault(
        "weight 0",
        put(STRATEGY, "strategies", 0, "weight", value=0),
        PROBLEMS,
        "weight-not-positive",
        STRATEGY,
        "strategies[0].weight",
        5,
    ),
    Fault(
        "weight negative",
        put(STRATEGY, "strategies", 0, "weight", value=-1.5),
        PROBLEMS,
        "weight-not-positive",
        STRATEGY,
        "strategies[0].weight",
        5,
    ),
    Fault(
        "weight NaN",
        swap(STRATEGY, "2.0", "NaN"),
        PROBLEMS,
        "weight-not-positive",
        STRATEGY,
        "strategies[0].weight",
        5,
    ),
    Fault(
        "weight infinite",
        swap(STRATEGY, "2.0", "Infinity"),
        PROBLEMS,
        "weight-infinite",
        STRATEGY,
        "strategies[0].weight",
        5,
    ),
    Fault(
        "weight is text",
        put(STRATEGY, "strategies", 0, "weight", value="2"),
        PROBLEMS,
        "loose-type",
        STRATEGY,
        "strategies[0].weight",
        5,
    ),
    Fault(
        "weight is a word",
        put(STRATEGY, "strategies", 0, "weight", value="two"),
        PROBLEMS,
        "wrong-type",
        STRATEGY,
        "strategies[0].weight",
        5,
    ),
    Fault(
        "empty forbidden text",
        put(STRATEGY, "strategies", 0, "forbidden_label_pairs", 0, 1, value=""),
        PROBLEMS,
        "empty-forbidden-text",
        STRATEGY,
        "strategies[0].forbidden_label_pairs[0]",
        11,
    ),
    Fault(
        "forbidden pair of one",
        put(STRATEGY, "strategies", 0, "forbidden_label_pairs", 0, 1, value=...),
        PROBLEMS,
        "missing-field",
        STRATEGY,
        "strategies[0].forbidden_label_pairs[0][1]",
        11,
    ),
    Fault(
        "empty forbidden pair",
        put(STRATEGY, "strategies", 0, "forbidden_label_pairs", 0, value=[]),
        PROBLEMS,
        "missing-field",
        STRATEGY,
        "strategies[0].forbidden_label_pairs[0][0]",
        11,
    ),
    Fault(
        "name twice",
        put(STRATEGY, "strategies", 1, "name", value="both"),
        PROBLEMS,
        "duplicate-strategy-name",
        STRATEGY,
        "strategies[1].name",
    ),
    Fault(
        "no strategies",
        put(STRATEGY, "strategies", value=[]),
        PROBLEMS,
        "no-strategies",
        STRATEGY,
        "strategies",
        2,
    ),
    Fault(
        "strategies missing",
        put(STRATEGY, "strategies", value=...),
        PROBLEMS,
        "missing-field",
        STRATEGY,
        "strategies",
        1,
    ),
    Fault(
        "strategies are an object",
        put(STRATEGY, "strategies", value={}),
        PROBLEMS,
        "wrong-type",
        STRATEGY,
        "strategies",
        2,
    ),
    Fault(
        "strategy is null",
        add(STRATEGY, "strategies", value=None),
        PROBLEMS,
        "wrong-type",
        STRATEGY,
        "strategies[2]",
    ),
    Fault("another sound strategy", add(STRATEGY, "strategies", value=RULE), FINE),
    Fault(
        "D contradicts",
        put(RUN, "target_depth_D", value=5),
        PROBLEMS,
        "contradicts-bundle",
        RUN,
        "target_depth_D",
        5,
    ),
    Fault(
        "N contradicts", put(RUN, "proposal_N", value=5), PROBLEMS, "contradicts-bundle", RUN, "proposal_N", 5
    ),
    Fault(
        "knob too low", put(RUN, "num_choices", value=1), PROBLEMS, "knob-out-of-range", RUN, "num_choices", 5
    ),
    Fault(
        "knob too high",
        put(RUN, "temperature", value=3.5),
        PROBLEMS,
        "knob-out-of-range",
        RUN,
        "temperature",
        4,
    ),
]

FAULTS = [*FILES, *TEXTS, *VALUES, *MANIFESTS, *TREES, *STRATEGIES]

# What the peer loads and we refuse, because it leaves the folder, is no regular file or over a limit; the
# peer hangs on none of these, since it asks for a regular file before it reads.
REFUSED_BY_US_ALONE = {
    "link out of the folder",
    "strategies are a FIFO",
    "config is a folder",
    "name '../opensimula/taxonomy_bundle.json'",
    "config leads elsewhere",
    "manifest is too large",
    "strategies are too large",
}

_PEER_LOADS = """
import json, sys
from afterimage.simula import load_checkpoint
answers = {}
for name, root in json.load(sys.stdin).items():
    try:
        load_checkpoint(root)
    except BaseException as error:
        answers[name] = [base.__name__ for base in type(error).__mro__]
    else:
        answers[name] = []
print(json.dumps(answers))
"""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: ascii(fault.name))
def test_each_fault_has_its_verdict_and_place(
    fault: Fault, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    fault.change(new_checkpoint(tmp_path / "floods"))
    inspection = inspect_checkpoint(tmp_path / "floods")
    assert inspection.verdict is fault.verdict, inspection.problems
    assert (inspection.bundle is None) is (fault.verdict is REFUSE)
    if not fault.code:
        assert inspection.problems == ()
        return
    found = [problem for problem in inspection.problems if problem.code == fault.code]
    assert found, inspection.problems
    assert (found[0].file, found[0].pointer) == (fault.file, fault.pointer)
    assert fault.line in (None, found[0].line)
    assert found[0].severity is PROBLEM_CODES[fault.code].severity


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: ascii(fault.name))
def test_messages_are_short_and_can_be_shown(
    fault: Fault, tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    fault.change(new_checkpoint(tmp_path / "floods"))
    for problem in inspect_checkpoint(tmp_path / "floods").problems:
        assert len(problem.message) < 250
        assert f"{problem.message}{problem.hint}{problem.pointer}".isprintable()
        assert problem.message.endswith(".")


@pytest.mark.peer
def test_differences_to_the_peer(tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]) -> None:
    roots = {fault.name: tmp_path / str(number) for number, fault in enumerate(FAULTS)}
    for fault in FAULTS:
        fault.change(new_checkpoint(roots[fault.name]))
    peer = peer_verdicts(roots)
    ours = {name: our_verdict(root) for name, root in roots.items()}
    assert {name for name in roots if bool(ours[name]) != bool(peer[name])} == REFUSED_BY_US_ALONE
    assert all(ours[name] for name in REFUSED_BY_US_ALONE)
    refused_by_both = [name for name in roots if ours[name] and peer[name]]
    for kind in ("FileNotFoundError", "ValueError"):
        for name in refused_by_both:
            # Where the peer finds no regular file, we say that the file or its name is unsafe.
            if "UnsafePathError" not in ours[name]:
                assert (kind in ours[name]) >= (kind in peer[name]), (name, ours[name], peer[name])


@pytest.mark.peer
def test_an_error_is_listed_exactly_if_the_peer_refuses_or_loses_something(
    tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    roots = {fault.name: tmp_path / str(number) for number, fault in enumerate(FAULTS)}
    for fault in FAULTS:
        fault.change(new_checkpoint(roots[fault.name]))
    peer = peer_verdicts(roots)
    for name, root in roots.items():
        errors = {p.code for p in inspect_checkpoint(root).problems if p.severity == "error"}
        lost = {"duplicate-key", "lone-surrogate", "too-deeply-nested", "unsafe-file", "too-large"}
        assert bool(errors - lost) <= bool(peer[name]), (name, errors)
        assert bool(errors) >= bool(peer[name]), (name, peer[name])


def peer_verdicts(roots: dict[str, Path]) -> dict[str, list[str]]:
    configured = os.environ.get("OPENSIMULA_PEER_PYTHON")
    python = Path(configured) if configured else ROOT / ".venv-peer" / "bin" / "python"
    done = subprocess.run(
        [python, "-c", _PEER_LOADS],
        input=json.dumps({name: str(root) for name, root in roots.items()}),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    answers: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return answers


def our_verdict(root: Path) -> list[str]:
    try:
        load_checkpoint(root)
    except (ValueError, OSError) as error:
        return [base.__name__ for base in type(error).__mro__]
    return []

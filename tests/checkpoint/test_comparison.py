from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
from opensimula_gui.checkpoint.taxonomy import (
    DocumentProvenance,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)
from tests.checkpoint.comparing_parts import Parts, a_tree, bundle_of, compared, line, told, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter


def test_a_checkpoint_is_the_same_as_itself_however_it_was_read(checkpoint: Path) -> None:
    comparison = compare_checkpoints(inspect_checkpoint(checkpoint), load_checkpoint(checkpoint))
    assert comparison.is_same
    assert comparison.count == 0
    assert set(comparison.counts) == set(ChangeKind)


def test_layout_digests_dates_and_the_order_of_keys_do_not_count(
    tmp_path: Path, new_checkpoint: Callable[[Path], Rewriter]
) -> None:
    new_checkpoint(tmp_path / "old")
    rewrite = new_checkpoint(tmp_path / "new")
    for name in ("taxonomy_bundle.json", "sampling_strategy.json", "run_config.json"):
        rewrite(name, lambda document: json.dumps(document, sort_keys=True))
    nothing_said: dict[str, Any] = {
        "created_at": "2027-01-01T00:00:00Z",
        "afterimage_version": None,
        "sampling_strategy_file": None,
    }
    rewrite("manifest.json", lambda manifest: manifest.update(nothing_said))
    comparison = compare_checkpoints(
        inspect_checkpoint(tmp_path / "old"), inspect_checkpoint(tmp_path / "new")
    )
    # Sorting the keys of "nodes" keeps their order here: it is one that counts.
    assert comparison.is_same


def parts_of(file: str, document: Any) -> Parts:
    if file == "taxonomy_bundle.json":
        return Parts(bundle=TaxonomyBundle.model_validate(document))
    return Parts(sampling_strategy=SamplingStrategySpec.model_validate(document))


def places(value: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of each value in a JSON document that is no container."""
    if isinstance(value, dict | list):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(below, *path, key)
    else:
        yield path


def another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | float) else f"{value or ''}+"


@pytest.mark.parametrize("file", ["taxonomy_bundle.json", "sampling_strategy.json"])
def test_no_value_can_change_without_being_told(checkpoint: Path, file: str) -> None:
    text = (checkpoint / "opensimula" / file).read_text("utf-8")
    silent = []
    for path in places(json.loads(text)):
        document = json.loads(text)
        *above, last = path
        holder = document
        for key in above:
            holder = holder[key]
        holder[last] = another(holder[last])
        if compare_checkpoints(parts_of(file, json.loads(text)), parts_of(file, document)).is_same:
            silent.append(path)
    assert silent == []


def test_a_document_that_one_side_lacks_is_one_change() -> None:
    config, spec = OpenSimulaRunConfig(name="x", seed=1), SamplingStrategySpec(strategies=[])
    manifest = OpenSimulaManifest(created_at="", instruction_y_sha256="", taxonomy_bundle_sha256="")
    full = Parts(manifest, bundle_of(a_tree()), spec, config)
    comparison = compare_checkpoints(Parts(), full)
    assert [(change.kind, change.subject, change.document) for change in comparison.changes] == [
        (ChangeKind.ADDED, Subject.DOCUMENT, role) for role in FileRole
    ]
    assert comparison.counts[ChangeKind.ADDED] == 4
    assert told(compare_checkpoints(full, Parts())) == ["removed document"] * 4
    assert compare_checkpoints(Parts(), Parts()).is_same


def test_changes_are_found_by_document() -> None:
    old = Parts(bundle=bundle_of(a_tree()), run_config=OpenSimulaRunConfig(name="x"))
    new = Parts(bundle=bundle_of(), run_config=OpenSimulaRunConfig(name="y"))
    comparison = compare_checkpoints(old, new)
    (change,) = comparison.in_document(FileRole.RUN_CONFIG)
    assert (change.field, change.old and change.old.name, change.side.value) == ("name", "Name", "y")
    assert comparison.in_document(FileRole.MANIFEST) == ()
    assert not comparison.is_same


def test_fields_of_the_bundle() -> None:
    old, new = bundle_of(), bundle_of()
    new.instruction_y, new.target_depth_D, new.proposal_N = "z", 4, 7
    old.document_digests, new.document_digests = ["p", "q", "q", "s"], ["t", "s", "q"]
    assert compared(old, new) == [
        "changed instruction instruction_y 'y' → 'z'",
        "changed bundle target_depth_D '3' → '4'",
        "changed bundle proposal_N '2' → '7'",
        "removed document digest document_digests[0] 'p'",
        "removed document digest document_digests[2] 'q'",
        "added document digest document_digests[0] 't'",
        "reordered document digest document_digests",
    ]


def test_unknown_keys_at_each_level() -> None:
    def documents(mark: Any) -> Parts:
        extra: dict[str, Any] = {} if mark is None else {"note": mark}
        one = a_tree()
        node = TaxonomyNode(id="b", factor_id="f", parent_id="r", depth=1, label="B", **extra)
        grown = one.model_copy(update={"nodes": one.nodes | {"b": node}})
        grown.model_extra.update(extra)  # type: ignore[union-attr]  # the models allow unknown keys
        bundle = bundle_of(grown, factors=[SimulaFactor(id="f", name="F", **extra)])
        bundle.model_extra.update(extra)  # type: ignore[union-attr]  # as above
        rule = {"name": "s", "weight": 1, "factor_ids": ["f"], **extra}
        spec = SamplingStrategySpec.model_validate({"strategies": [rule], **extra})
        manifest = OpenSimulaManifest(
            created_at="", instruction_y_sha256="", taxonomy_bundle_sha256="", **extra
        )
        return Parts(manifest, bundle, spec, OpenSimulaRunConfig.model_validate(extra))

    assert told(compare_checkpoints(documents(None), documents([1]))) == [
        "added unknown key note '[1]'",
        "added unknown key note '[1]'",
        "added unknown key factors[0].note '[1]'",
        "added unknown key taxonomies[0].note '[1]'",
        "added unknown key b.note '[1]'",
        "added unknown key strategies[0].note '[1]'",
        "added unknown key note '[1]'",
        "added unknown key note '[1]'",
    ]
    changed = compare_checkpoints(documents(True), documents(1))
    assert {line(change).split(" ", 1)[0] for change in changed.changes} == {"changed"}
    assert {change.side.value for change in changed.changes} == {"1"}
    assert compare_checkpoints(documents(math.nan), documents(math.nan)).is_same
    assert told(compare_checkpoints(documents({"a": 1}), documents(None)))[0] == (
        "removed unknown key note '{\"a\": 1}'"
    )


def nested(levels: int, core: object) -> object:
    value = core
    for level in range(levels):
        value = [value, 1.5] if level % 2 else {"é": value, "b": None}
    return value


def test_values_that_nest_deeper_than_the_stack_are_compared_all_the_same() -> None:
    def deep(core: object) -> TaxonomyBundle:
        source = DocumentProvenance.model_construct(
            document_id="d", excerpt_sha256="x", char_start=0, char_end=1
        )
        source.__pydantic_extra__ = {"deep": nested(5000, core)}
        one = a_tree()
        one.nodes["b"].provenance = [source]
        return bundle_of(one)

    assert compared(deep("x"), deep("x")) == []
    (change,) = compared(deep("x"), deep({}))
    assert change.startswith("changed node b.provenance 'd 0–1 x {")
    comparison = compare_checkpoints(
        Parts(run_config=OpenSimulaRunConfig.model_validate({"x": nested(4, ())})),
        Parts(run_config=OpenSimulaRunConfig.model_validate({"x": nested(5000, "x")})),
    )
    old, new = comparison.changes[0].old, comparison.changes[0].new
    assert old
    assert new
    assert old.value == '[{"b": null, "é": [{"b": null, "é": []}, 1.5]}, 1.5]'
    assert new.value is not None
    assert new.value.startswith('[{"b": null, "é": [{"b": null, "é": [')
    assert new.value.endswith("}, 1.5]}, 1.5]")
    assert new.value.count("[") == new.value.count("]") == 2500


def test_factors_are_matched_by_id_then_by_name() -> None:
    old = bundle_of(
        factors=[
            SimulaFactor(id="a", name="A", description="old"),
            SimulaFactor(id="b", name="B"),
            SimulaFactor(id="c", name="C"),
            SimulaFactor(id="d", name="D"),
        ]
    )
    new = bundle_of(
        factors=[
            SimulaFactor(id="e", name="E"),
            SimulaFactor(id="b9", name="B", accepted=False),
            SimulaFactor(id="a", name="Aa"),
            SimulaFactor(id="c", name="C"),
        ]
    )
    assert compared(old, new) == [
        "removed factor factors[3]",
        "added factor factors[0]",
        "reordered factor factors 'A\\nB\\nC' → 'B\\nAa\\nC'",
        "renamed factor factors[0].name → factors[2].name 'A' → 'Aa'",
        "described factor factors[0].description → factors[2].description 'old' → None",
        "changed factor factors[1].id 'b' → 'b9'",
        "rejected factor factors[1].accepted 'true' → 'false'",
    ]
    assert "accepted factor factors[1].accepted 'false' → 'true'" in compared(new, old)


def test_a_factor_takes_its_trees_along() -> None:
    kept, gone = SimulaFactor(id="k", name="Kept"), SimulaFactor(id="f", name="Gone")
    old = bundle_of(tree("k", {"r": None}), a_tree(), tree("f", {"r": None}), factors=[kept, gone])
    new = bundle_of(tree("k", {"r": None}), factors=[kept])
    assert compared(old, new) == ["removed factor factors[1] +9/5"]
    assert compared(new, old) == ["added factor factors[1] +9/5"]
    comparison = compare_checkpoints(Parts(bundle=old), Parts(bundle=new))
    side = comparison.changes[0].side
    assert (side.name, side.id, side.path, side.row) == ("Gone", "f", ("R",), 1)


def test_trees_come_go_and_change_places() -> None:
    factors = [SimulaFactor(id="f", name="F"), SimulaFactor(id="g", name="G")]
    first, second = tree("f", {"r": None}), tree("g", {"r": None, "a": "r"})
    lost = FactorTaxonomy(factor_id="lost", root_id="r")
    both, one = bundle_of(first, second, factors=factors), bundle_of(second, lost, factors=factors)
    assert compared(both, one) == ["removed taxonomy taxonomies[0] +1/1", "added taxonomy taxonomies[1]"]
    swapped = bundle_of(second, first, factors=factors)
    assert compared(both, swapped) == ["reordered taxonomy taxonomies 'F\\nG' → 'G\\nF'"]
    # The trees only follow their factors.
    assert compared(both, bundle_of(second, first, factors=factors[::-1])) == [
        "reordered factor factors 'F\\nG' → 'G\\nF'"
    ]

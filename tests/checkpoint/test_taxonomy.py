from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyBundle, TaxonomyNode

BUNDLE = {"instruction_y": "y", "target_depth_D": 1, "proposal_N": 1}


def test_ids_have_the_form_of_the_format() -> None:
    factor = SimulaFactor(name="Audience")
    node = TaxonomyNode(factor_id=factor.id, label="Adults")
    assert re.fullmatch(r"f_[0-9a-f]{12}", factor.id)
    assert re.fullmatch(r"node_[0-9a-f]{12}", node.id)
    assert factor.accepted


def test_defaults_are_those_of_the_format() -> None:
    assert TaxonomyBundle.model_validate(BUNDLE).model_dump() == {
        "bundle_version": "1",
        "instruction_y": "y",
        "document_digests": [],
        "target_depth_D": 1,
        "proposal_N": 1,
        "factors": [],
        "taxonomies": [],
    }


@pytest.mark.parametrize("change", [{"target_depth_D": 0}, {"proposal_N": 0}, {"instruction_y": None}])
def test_a_senseless_bundle_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        TaxonomyBundle.model_validate(BUNDLE | change)


def test_unknown_keys_are_kept_at_every_level() -> None:
    node = {"id": "n", "factor_id": "f", "label": "L", "provenance": [], "extra_node": 1}
    tree = {"factor_id": "f", "root_id": "n", "nodes": {"n": node}, "extra_tree": 2}
    factor = {"id": "f", "name": "F", "extra_factor": 3}
    document = BUNDLE | {"factors": [factor], "taxonomies": [tree], "extra_bundle": 4}
    dumped = TaxonomyBundle.model_validate(document).model_dump()
    assert dumped["extra_bundle"] == 4
    assert dumped["factors"][0]["extra_factor"] == 3
    assert dumped["taxonomies"][0]["extra_tree"] == 2
    assert dumped["taxonomies"][0]["nodes"]["n"]["extra_node"] == 1


def test_a_bundle_is_saved_only_by_a_checkpointer() -> None:
    with pytest.raises(TypeError):
        TaxonomyBundle.model_validate(BUNDLE).save("somewhere")  # type: ignore[arg-type]  # the point

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from opensimula_gui.checkpoint.manifest import OpenSimulaManifest

MINIMAL = {"created_at": "2026-03-09T08:30:00Z", "instruction_y_sha256": "a", "taxonomy_bundle_sha256": "b"}


def test_defaults_are_those_of_the_format() -> None:
    assert OpenSimulaManifest.model_validate(MINIMAL).model_dump() == {
        "producer": "afterimage",
        "format": "opensimula",
        "format_version": "1.0",
        "created_at": "2026-03-09T08:30:00Z",
        "afterimage_version": None,
        "instruction_y_sha256": "a",
        "taxonomy_bundle_sha256": "b",
        "sampling_strategy_sha256": None,
        "taxonomy_bundle_file": "taxonomy_bundle.json",
        "sampling_strategy_file": None,
        "run_config_file": None,
    }


@pytest.mark.parametrize("change", [{"producer": "someone"}, {"format": "other"}, {"created_at": None}])
def test_a_foreign_manifest_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        OpenSimulaManifest.model_validate(MINIMAL | change)


def test_unknown_keys_are_kept() -> None:
    manifest = OpenSimulaManifest.model_validate(MINIMAL | {"signed_by": ["me"]})
    assert manifest.model_dump()["signed_by"] == ["me"]

"""What ``opensimula inspect --json`` prints: the numbers of the summary, by stable names."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.summary import summarise_factors, summarise_strategies
from opensimula_gui.cli.json_text import json_number, json_text

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec


def inspection_as_json(inspection: CheckpointInspection) -> str:
    """Return the summary of a checkpoint, refused or not, as one JSON object."""
    document: dict[str, Any] = {
        "path": str(inspection.root),
        "verdict": inspection.verdict.value,
        "problem_count": inspection.problem_count,
        **_manifest(inspection.manifest),
        "run_config": _run_config(inspection.run_config),
        "files": [
            {
                "role": state.role.value,
                "name": state.name,
                "sha256": state.sha256,
                "recorded_sha256": state.recorded_sha256,
                "state": state.state.value,
            }
            for state in inspection.files
        ],
        "instruction_state": inspection.instruction_state.value,
        **_bundle(inspection),
    }
    return json_text(document)


def _manifest(manifest: OpenSimulaManifest | None) -> dict[str, Any]:
    return {
        "created_at": manifest.created_at if manifest else None,
        "afterimage_version": manifest.afterimage_version if manifest else None,
    }


def _run_config(config: OpenSimulaRunConfig | None) -> dict[str, Any] | None:
    if config is None:
        return None
    return {
        key: json_number(value) if isinstance(value, float) else value
        for key, value in config.model_dump(exclude_none=True).items()
    }


def _bundle(inspection: CheckpointInspection) -> dict[str, Any]:
    bundle = inspection.bundle
    if bundle is None:
        return {"instruction_y": None, "factors": [], "strategies": []}
    index = TaxonomyIndex(bundle)
    factors = [asdict(factor) for factor in summarise_factors(index)]
    for factor in factors:
        del factor["row"]
    return {
        "instruction_y": bundle.instruction_y,
        "target_depth_D": bundle.target_depth_D,
        "proposal_N": bundle.proposal_N,
        "factors": factors,
        "strategies": _strategies(index, inspection.sampling_strategy),
    }


def _strategies(index: TaxonomyIndex, spec: SamplingStrategySpec | None) -> list[dict[str, Any]]:
    return [
        {
            "name": summary.rule.name,
            "weight": json_number(summary.rule.weight),
            "share": summary.share,
            "combinations": json_number(summary.combinations),
            "factor_ids": summary.rule.factor_ids,
            "factor_names": summary.factor_names,
            "forbidden_label_pairs": summary.rule.forbidden_label_pairs,
        }
        for summary in (summarise_strategies(index, spec) if spec else ())
    ]

"""Runs in the peer's interpreter and answers calls, one JSON object a line: importing is paid for once."""

from __future__ import annotations

import inspect
import json
import os
import random
import sys
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

from afterimage import simula
from afterimage.simula.evaluation import level_ratio_coverage
from afterimage.simula.sampling import sample_mix
from afterimage.simula.tree_utils import path_from_root


def load(root: str, **options: bool) -> dict[str, Any]:
    """Load a checkpoint and return its models as JSON values."""
    checkpoint = simula.load_checkpoint(root, **options)
    parts = {
        "manifest": checkpoint.manifest,
        "bundle": checkpoint.bundle,
        "sampling_strategy": checkpoint.sampling_strategy,
        "run_config": checkpoint.run_config,
    }
    return {name: part.model_dump(mode="json") if part else None for name, part in parts.items()}


def save(root: str, bundle: str, sampling_strategy: str | None = None, run_config: str | None = None) -> None:
    """Save a checkpoint from the JSON text of its parts."""
    simula.save_checkpoint(
        root,
        bundle=simula.TaxonomyBundle.model_validate_json(bundle),
        sampling_strategy=sampling_strategy
        and simula.SamplingStrategySpec.model_validate_json(sampling_strategy),
        run_config=run_config and simula.OpenSimulaRunConfig.model_validate_json(run_config),
        validate_taxonomies=False,
    )


def resave(source: str, target: str, *, validate_taxonomies: bool = True) -> None:
    """Load one checkpoint and save what was loaded somewhere else."""
    checkpoint = simula.load_checkpoint(source, validate_taxonomies=validate_taxonomies)
    simula.save_checkpoint(
        target,
        bundle=checkpoint.bundle,
        sampling_strategy=checkpoint.sampling_strategy,
        run_config=checkpoint.run_config,
        validate_taxonomies=validate_taxonomies,
    )


def validate(taxonomy: str) -> None:
    """Check the invariants of one tree."""
    simula.validate_factor_taxonomy(simula.FactorTaxonomy.model_validate_json(taxonomy))


def mixes(bundle: str, spec: str, seeds: list[int], max_resamples: int = 50) -> list[dict[str, Any]]:
    """Draw one mix for each seed."""
    model = simula.TaxonomyBundle.model_validate_json(bundle)
    strategies = simula.SamplingStrategySpec.model_validate_json(spec)
    return [_mix(model, strategies, seed, max_resamples) for seed in seeds]


def _mix(bundle: Any, spec: Any, seed: int, max_resamples: int) -> dict[str, Any]:
    rng = random.Random(seed)  # noqa: S311 - draws are to be repeated
    try:
        mix = sample_mix(bundle, spec, rng, max_resamples=max_resamples)
    except (ValueError, RuntimeError) as error:
        return {"error": type(error).__name__, "state": rng.random()}
    return {**mix.model_dump(mode="json", exclude={"id"}), "state": rng.random()}


def coverage(bundle: str, assignments: list[dict[str, str]]) -> dict[str, list[tuple[int, float]]]:
    """Return the coverage per factor, as pairs because JSON has no integer keys."""
    ratios = level_ratio_coverage(simula.TaxonomyBundle.model_validate_json(bundle), assignments)
    return {factor_id: list(levels.items()) for factor_id, levels in ratios.items()}


def path(taxonomy: str, node_id: str) -> list[str]:
    """Return the path from the root to a node."""
    return list(path_from_root(simula.FactorTaxonomy.model_validate_json(taxonomy), node_id))


def digests(parts: list[tuple[str, str]]) -> list[str]:
    """Return the document digests."""
    return list(simula.digest_documents_for_bundle([(first, second) for first, second in parts]))


def sha256(text: str) -> str:
    """Return the digest of one text."""
    return str(simula.sha256_text(text))


def append(path: str, records: list[str]) -> int:
    """Append rows to a JSON Lines file."""
    rows = (simula.DataPointRecord.model_validate_json(record) for record in records)
    return int(simula.append_datapoints_jsonl(path, rows))


def push(root: str, repo_id: str, **options: Any) -> str:
    """Push a checkpoint to the Hub that the environment names; return what the caller is told."""
    return str(simula.push_checkpoint_to_hub(root, repo_id, **options))


def pull(repo_id: str, root: str, **options: Any) -> str:
    """Pull a checkpoint from that Hub."""
    return str(simula.pull_checkpoint_from_hub(repo_id, root, **options))


def signatures(names: list[str]) -> dict[str, list[tuple[str, str, str]]]:
    """Return name, kind and default of each parameter of callables such as ``Checkpointer.finalize``."""
    return {name: _parameters(attrgetter(name)(_PUBLIC)) for name in names}


def _parameters(call: Any) -> list[tuple[str, str, str]]:
    parameters = inspect.signature(call).parameters.values()
    return [(parameter.name, parameter.kind.name, repr(parameter.default)) for parameter in parameters]


_PUBLIC = SimpleNamespace(
    **vars(simula) | {call.__name__: call for call in (level_ratio_coverage, path_from_root, sample_mix)}
)
_CALLS = {
    call.__name__: call
    for call in (
        load,
        save,
        resave,
        validate,
        mixes,
        coverage,
        path,
        digests,
        sha256,
        append,
        push,
        pull,
        signatures,
    )
}


def _serve() -> None:
    # Libraries may print; the answers have a stream of their own.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"result": _CALLS[request["call"]](**request["arguments"])}
        except Exception as error:  # noqa: BLE001 - every error is the answer
            bases = [base.__name__ for base in type(error).__mro__]
            answer = {"error": {"bases": bases, "message": str(error)}}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    _serve()

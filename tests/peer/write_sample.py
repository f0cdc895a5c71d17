"""Writes ``resources/sample/``: ``.venv-peer/bin/python -m tests.peer.write_sample``.

The peer builds the trees, draws the mixes and writes every file; only the language model is scripted. Ids and
clock are fixed, so that a second run writes the same bytes.
"""

from __future__ import annotations

import asyncio
import random
import shutil
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final
from unittest import mock

from afterimage.providers.document_providers import InMemoryDocumentProvider
from afterimage.simula import (
    DocumentProvenance,
    OpenSimula,
    OpenSimulaRunConfig,
    SamplingStrategySpec,
    SimulaFactor,
    StrategyMixRule,
    append_datapoints_jsonl,
    save_checkpoint,
    sha256_text,
)
from afterimage.types import Document

from tests.peer.sample_outline import CONTENT, Category, read_blocks, read_outline, read_sections
from tests.peer.sample_questions import Draw
from tests.peer.scripted_teacher import ScriptedTeacher

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED: Final = 20260309
ROWS: Final = 300
WRITTEN_AT: Final = datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
DEFAULT_ROOT: Final = Path(__file__).resolve().parents[2] / "resources" / "sample"

DOCUMENTS: Final = {
    "use": "policy-acceptable-use",
    "doors": "policy-visitors-and-doors",
    "plan": "plan-incident-response",
    "devices": "guide-medical-devices",
}

CONFIG: Final = OpenSimulaRunConfig(
    name="hospital-security-awareness",
    description="Yearly security awareness training, second iteration: fewer near-duplicates among the "
    "roles. Sample data, written for demonstration.",
    model="gemini-2.5-flash",
    temperature=0.4,
    target_depth_D=3,
    proposal_N=3,
    meta_prompt_K=4,
    complexify_c=0.3,
    max_factors=4,
    max_children_per_node=6,
    max_frontier_per_depth=12,
    num_choices=4,
    num_samples=ROWS,
    max_concurrency=2,
    seed=SEED,
    data_jsonl="data/train.jsonl",
    corpus_excerpt_count=len(DOCUMENTS),
)


def _seeded() -> random.Random:
    return random.Random(SEED)  # noqa: S311 - nothing here is secret, all of it repeatable


async def write_sample(root: Path) -> None:
    """Write the whole sample checkpoint, replacing what is there."""
    rng = _seeded()
    outlines = [
        read_outline(f"{name}.txt")
        for name in ("attack_vector", "staff_role", "clinical_situation", "learning_goal")
    ]
    teacher = ScriptedTeacher(outlines, rng)
    pipeline = OpenSimula(teacher, temperature=CONFIG.temperature)
    bundle = await _build_bundle(pipeline, outlines)
    spec = _strategies([factor.id for factor in bundle.factors if factor.accepted])
    shutil.rmtree(root, ignore_errors=True)
    save_checkpoint(root, bundle=bundle, sampling_strategy=spec, run_config=CONFIG)
    records = [record async for record in _records(pipeline, teacher, bundle, spec)]
    append_datapoints_jsonl(root / CONFIG.data_jsonl, records)


async def _build_bundle(pipeline: OpenSimula, outlines: list[Category]) -> Any:
    texts = read_sections("documents.txt")
    bundle = await pipeline.build_taxonomy(
        (CONTENT / "instruction.txt").read_text(encoding="utf-8").strip(),
        document_provider=InMemoryDocumentProvider(
            [Document(id=key, text=text) for key, text in texts.items()]
        ),
        target_depth_D=CONFIG.target_depth_D,
        proposal_N=CONFIG.proposal_N,
        max_factors=CONFIG.max_factors,
        max_children_per_node=CONFIG.max_children_per_node,
        max_frontier_per_depth=CONFIG.max_frontier_per_depth,
    )
    categories = {category.label: category for outline in outlines for category in _walk(outline)}
    for taxonomy in bundle.taxonomies:
        for node in taxonomy.nodes.values():
            node.provenance = [_provenance(texts, *source) for source in categories[node.label].sources]
    # The peer's builder accepts every factor; its users reject one by this flag.
    bundle.factors.append(
        SimulaFactor(
            name="Seniority",
            description="Years in the profession. Rejected: what matters of it is part of the staff role.",
            accepted=False,
        )
    )
    return bundle


def _walk(category: Category) -> Iterator[Category]:
    yield category
    for child in category.kept:
        yield from _walk(child)


def _provenance(texts: dict[str, str], document: str, paragraph: int) -> DocumentProvenance:
    text = texts[DOCUMENTS[document]]
    excerpt = text.split("\n\n")[paragraph - 1]
    start = text.index(excerpt)
    return DocumentProvenance(
        document_id=DOCUMENTS[document],
        excerpt_sha256=sha256_text(excerpt),
        char_start=start,
        char_end=start + len(excerpt),
    )


def _strategies(factor_ids: list[str]) -> SamplingStrategySpec:
    attack, role, situation, goal = factor_ids
    return SamplingStrategySpec(
        strategies=[
            StrategyMixRule(
                name="Everyday encounters",
                weight=3.0,
                factor_ids=[attack, role, situation, goal],
                forbidden_label_pairs=[
                    ("Delivery driver", "on the train"),
                    ("Delivery driver", "at home"),
                    ("White coat", "by video"),
                    ("between two operations", "on the train"),
                    ("at a bed with eight devices", "at home"),
                    ("Student", "Dictating letters"),
                ],
            ),
            StrategyMixRule(name="Role briefing", weight=1.5, factor_ids=[attack, role, goal]),
            StrategyMixRule(name="Situation drill", weight=0.75, factor_ids=[attack, situation, goal]),
        ]
    )


async def _records(
    pipeline: OpenSimula, teacher: ScriptedTeacher, bundle: Any, spec: SamplingStrategySpec
) -> Any:
    answers = read_blocks("answers.txt")
    draws = _seeded()
    for _ in range(ROWS):
        mix = pipeline.sample_mix(bundle, spec, rng=draws)
        teacher.draw = _draw(bundle, mix, teacher.factors, answers)
        meta = await pipeline.draw_meta_prompt(
            instruction_y=bundle.instruction_y,
            bundle=bundle,
            mix=mix,
            K=CONFIG.meta_prompt_K,
            complexify_c=CONFIG.complexify_c,
            rng=draws,
        )
        inputs = {"instruction_y": bundle.instruction_y, "bundle": bundle, "mix": mix, "meta": meta}
        if teacher.draw.is_multiple_choice:
            yield await pipeline.generate_mcq_datapoint(**inputs, num_choices=CONFIG.num_choices)
        else:
            yield await pipeline.generate_single_qa_datapoint(**inputs)


def _draw(bundle: Any, mix: Any, outlines: list[Category], answers: dict[str, dict[str, str]]) -> Draw:
    trees = {taxonomy.factor_id: taxonomy for taxonomy in bundle.taxonomies}
    names = {factor.id: factor.name for factor in bundle.factors}
    drawn = {names[entry.factor_id]: trees[entry.factor_id].nodes[entry.node_id] for entry in mix.entries}
    attacks, roles, situations, _ = outlines
    attack = drawn["Attack vector"]
    branch, kind = _branch_and_kind(attacks, attack.label)
    role = drawn.get("Staff role")
    situation = drawn.get("Clinical situation")
    return Draw(
        scene=attack.description,
        kind=answers[kind.label],
        rivals=[answers[other.label] for other in branch.kept if other is not kind],
        goal=drawn["Learning goal"].label,
        role=_role_phrase(roles, role.label) if role else "member of staff",
        situation=_named(situations, situation.label).phrase if situation else "",
    )


def _branch_and_kind(attacks: Category, label: str) -> tuple[Category, Category]:
    return next(
        (branch, kind)
        for branch in attacks.kept
        for kind in branch.kept
        if any(category.label == label for category in _walk(kind))
    )


def _role_phrase(roles: Category, label: str) -> str:
    return _named(roles, label).phrase or label[0].lower() + label[1:]


def _named(outline: Category, label: str) -> Category:
    return next(category for category in _walk(outline) if category.label == label)


def _main(root: Path) -> None:
    ids = _seeded()

    def next_id() -> uuid.UUID:
        return uuid.UUID(int=ids.getrandbits(128), version=4)

    with (
        mock.patch("uuid.uuid4", next_id),
        mock.patch("afterimage.simula.checkpoint.datetime", SimpleNamespace(now=lambda _: WRITTEN_AT)),
    ):
        asyncio.run(write_sample(root))


if __name__ == "__main__":
    _main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_ROOT)

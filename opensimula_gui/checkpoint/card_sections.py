"""The sections of a card, each as lines of Markdown; whatever they show of a checkpoint is escaped.

A card is for everybody on the Hub, so it is in English whatever language the window speaks.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Final, TypeVar

from opensimula_gui.checkpoint.display_text import MAX_EXACT_COUNT, visible
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME, OPENSIMULA_SUBDIR
from opensimula_gui.checkpoint.markdown import code, fenced, inline, paragraphs, table
from opensimula_gui.checkpoint.run_config import KnobGroup, knobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.summary import FactorSummary, StrategySummary
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

REPOSITORY_NOUNS: Final = {"dataset": "dataset repository", "model": "model repository", "space": "Space"}
"""The kinds of repository that the Hub has, and what a sentence calls them."""

Item = TypeVar("Item")

_MAX_DESCRIPTION_CHARS = 2_000
_MAX_FACTOR_DESCRIPTION_CHARS = 500
_MAX_INSTRUCTION_CHARS = 20_000
_MAX_ROWS = 100
_MAX_LISTED = 12
_MAX_LABEL_CHARS = 80

_AFTERIMAGE_URL = "https://github.com/altaidevorg/afterimage"
_PAPER_URL = "https://openreview.net/pdf?id=NALsdGEPhB"
_BLOG_URL = (
    "https://research.google/blog/"
    "designing-synthetic-datasets-for-the-real-world-mechanism-design-and-reasoning-from-first-principles/"
)


def introduction(config: OpenSimulaRunConfig, title: str, repo_type: str) -> list[str]:
    """Return title, description, and what a repository of this kind holds."""
    described = [
        line
        for paragraph in paragraphs(config.description or "", _MAX_DESCRIPTION_CHARS)
        for line in (paragraph, "")
    ]
    plan = (
        f"This {REPOSITORY_NOUNS[repo_type]} holds an **OpenSimula checkpoint**: the plan by which a "
        "language model writes a synthetic dataset. The plan says what every item has to follow (the "
        "instruction), in what the items differ (the factors, each with a taxonomy), which factors are "
        "combined (the sampling strategies), and with which settings the run was made. It comes from "
        f"[AfterImage]({_AFTERIMAGE_URL}), which builds on the method of the [Simula paper]({_PAPER_URL})."
    )
    return [f"# {inline(title)}", "", *described, plan]


def facts(
    manifest: OpenSimulaManifest,
    config: OpenSimulaRunConfig,
    factors: Sequence[FactorSummary],
    strategies: Sequence[StrategySummary],
    sample_count: int | None,
) -> list[str]:
    """Return the table that a reader in a hurry looks at."""
    version = f" by AfterImage {inline(manifest.afterimage_version)}" if manifest.afterimage_version else ""
    rows = [
        ("Items", _item_kind(config)),
        ("Samples written", "" if sample_count is None else _number_text(sample_count)),
        ("Model", _model(config)),
        ("Factors", _factor_counts(factors)),
        ("Sampling strategies", _number_text(len(strategies)) if strategies else "none"),
        ("Created", f"{inline(manifest.created_at)}{version}"),
        ("Format", f"OpenSimula {inline(manifest.format_version)}"),
    ]
    return table(("At a glance", ""), [row for row in rows if row[1]])


def instruction(bundle: TaxonomyBundle, manifest: OpenSimulaManifest, folder: str) -> list[str]:
    """Return the dataset's instruction."""
    text = bundle.instruction_y
    lines = [
        "## Instruction",
        "",
        "What every item of the dataset has to follow (*y* in the paper):",
        "",
        *fenced(text[:_MAX_INSTRUCTION_CHARS], "text"),
    ]
    if len(text) > _MAX_INSTRUCTION_CHARS:
        file = code(f"{folder}/{manifest.taxonomy_bundle_file}")
        shown = f"{_MAX_INSTRUCTION_CHARS:,} of {len(text):,}"
        lines += ["", f"These are the first {shown} characters; {file} has them all."]
    return lines


def factors(index: TaxonomyIndex, summaries: Sequence[FactorSummary]) -> list[str]:
    """Return the factors: the size of each taxonomy, and what it covers."""
    if not summaries:
        return []
    rows = [(_factor_name(summary), *_size(summary)) for summary in summaries[:_MAX_ROWS]]
    return [
        "## Factors",
        "",
        "In these respects items differ. A taxonomy divides its factor into ever finer cases, the leaves.",
        "",
        *_capped(table(("Factor", "Nodes", "Leaves", "Depth"), rows, numbers=3), len(summaries)),
        "",
        *(line for summary in summaries[:_MAX_ROWS] for line in _coverage(index, summary)),
    ]


def strategies(summaries: Sequence[StrategySummary]) -> list[str]:
    """Return the sampling strategies, and which labels they keep apart."""
    if not summaries:
        return []
    rows = [
        (
            inline(summary.rule.name),
            _listed(summary.factor_names, _label, " × "),
            f"{summary.share:.1%}",
            _number_text(summary.combinations),
            _number_text(len(summary.rule.forbidden_label_pairs)),
        )
        for summary in summaries[:_MAX_ROWS]
    ]
    headings = ("Strategy", "Factors", "Share", "Combinations", "Forbidden pairs")
    return [
        "## Sampling strategies",
        "",
        "For each item a strategy is drawn by its share, then a leaf of each of its factors.",
        "",
        *_capped(table(headings, rows, numbers=3), len(summaries)),
        *_forbidden_pairs(summaries[:_MAX_ROWS]),
    ]


def settings(config: OpenSimulaRunConfig, bundle: TaxonomyBundle) -> list[str]:
    """Return the knobs of the run; depth and proposals are those that the taxonomies were built with."""
    built = {"target_depth_D": bundle.target_depth_D, "proposal_N": bundle.proposal_N}
    rows = []
    for field, knob in knobs().items():
        value = built.get(field, getattr(config, field))
        if value is None or knob.group is KnobGroup.RUN:
            continue
        title = f"{knob.title} (*{knob.symbol}*)" if knob.symbol else knob.title
        meaning = knob.help.partition(". ")[0].removesuffix(".")
        rows.append((title, _knob_value(value), inline(meaning, len(meaning))))
    return [
        "## Settings",
        "",
        "Letters and sections are those of the paper.",
        "",
        *table(("Setting", "Value", "What it does"), rows),
    ]


def files(manifest: OpenSimulaManifest, bundle: TaxonomyBundle, folder: str) -> list[str]:
    """Return the files of the checkpoint with their digests."""
    named = [
        ("Taxonomies", manifest.taxonomy_bundle_file, manifest.taxonomy_bundle_sha256),
        ("Sampling strategies", manifest.sampling_strategy_file, manifest.sampling_strategy_sha256),
        ("Run config", manifest.run_config_file, None),
    ]
    rows = [
        (part, code(f"{folder}/{name}"), code(digest) if digest else "not recorded")
        for part, name, digest in named
        if name
    ]
    rows.append(("Instruction", "within the taxonomies", code(manifest.instruction_y_sha256)))
    count = len(bundle.document_digests)
    excerpts = (
        f"The taxonomies were grounded in {_counted(count, 'excerpt')} of source documents, of which the "
        "checkpoint keeps the digests, not the text."
    )
    return [
        "## Files",
        "",
        f"Loading compares them with these digests, which {code(f'{folder}/{MANIFEST_FILENAME}')} records.",
        "",
        *table(("Part", "File", "SHA-256"), rows),
        *(["", excerpts] if count else []),
    ]


def loading(repo_id: str, repo_type: str, folder: str) -> list[str]:
    """Return how a program gets at the checkpoint."""
    is_usual = folder == OPENSIMULA_SUBDIR
    options = [] if repo_type == "dataset" else [f"repo_type={_literal(repo_type)}"]
    options += [] if is_usual else [f"path_in_repo={_literal(folder)}"]
    arguments = ", ".join([_literal(repo_id), _literal("checkpoint"), *options])
    package = "afterimage.simula" if is_usual else "opensimula_gui.checkpoint"
    example = (
        f"from {package} import load_checkpoint, pull_checkpoint_from_hub\n\n"
        f"pull_checkpoint_from_hub({arguments})\n"
        'checkpoint = load_checkpoint("checkpoint")\n'
        "print(checkpoint.bundle.instruction_y)"
    )
    other = (
        "The package opensimula-gui has the same functions: import them from `opensimula_gui.checkpoint`."
        if is_usual
        else f"AfterImage itself looks for a checkpoint in `{OPENSIMULA_SUBDIR}` alone; this one lies in "
        f"{code(folder)}, so the example uses the package opensimula-gui."
    )
    return ["## Loading", "", *fenced(example, "python"), "", other]


def references() -> list[str]:
    """Return the links to what a reader may want to know next."""
    return [
        "## References",
        "",
        f"- [AfterImage]({_AFTERIMAGE_URL}), the library whose module `afterimage.simula` writes this format",
        f"- Davidson et al., [Reasoning-Driven Synthetic Data Generation and Evaluation]({_PAPER_URL}), TMLR",
        f"- [Designing synthetic datasets for the real world]({_BLOG_URL}), by Google: the ideas behind it",
    ]


def _item_kind(config: OpenSimulaRunConfig) -> str:
    if config.num_choices is not None:
        return f"multiple-choice questions with {_counted(config.num_choices, 'answer choice')}"
    return "questions with free-form answers" if (config.num_samples or 0) > 0 else ""


def _model(config: OpenSimulaRunConfig) -> str:
    warmth = "" if config.temperature is None else f"temperature {_knob_value(config.temperature)}"
    return ", ".join(filter(None, (code(config.model) if config.model else "", warmth)))


def _factor_counts(summaries: Sequence[FactorSummary]) -> str:
    grown = [summary for summary in summaries if summary.nodes]
    nodes = sum(summary.nodes for summary in grown)
    leaves = sum(summary.leaves for summary in grown)
    size = f"{_counted(nodes, 'node')} and {_counted(leaves, 'leaf', 'leaves')}"
    return f"{len(grown):,} with a taxonomy; {size} in all"


def _factor_name(summary: FactorSummary) -> str:
    return inline(summary.name) + ("" if summary.accepted else " (not accepted)")


def _size(summary: FactorSummary) -> tuple[str, str, str]:
    if not summary.nodes:
        return ("–", "–", "–")
    return (f"{summary.nodes:,}", f"{summary.leaves:,}", str(summary.depth))


def _coverage(index: TaxonomyIndex, summary: FactorSummary) -> Iterator[str]:
    factor = index.factor(summary.row)
    labels = [index.label(row) for row in index.children(summary.row)]
    if factor and factor.description:
        yield f"- {_factor_name(summary)}: {inline(factor.description, _MAX_FACTOR_DESCRIPTION_CHARS)}"
    elif labels:
        yield f"- {_factor_name(summary)}"
    if labels:
        yield f"  - Divided into: {_listed(labels, _label, '; ')}"


def _forbidden_pairs(summaries: Sequence[StrategySummary]) -> list[str]:
    kept_apart = [
        f"- {inline(summary.rule.name)}: {_listed(summary.rule.forbidden_label_pairs, _pair, '; ')}"
        for summary in summaries
        if summary.rule.forbidden_label_pairs
    ]
    if not kept_apart:
        return []
    note = "A draw is repeated if both texts of a forbidden pair occur in its labels, in upper or lower case:"
    return ["", note, "", *kept_apart]


def _pair(pair: tuple[str, str]) -> str:
    first, second = pair
    return f"“{_label(first)}” with “{_label(second)}”"


def _label(text: str) -> str:
    return inline(text, _MAX_LABEL_CHARS)


def _listed(items: Sequence[Item], shown: Callable[[Item], str], separator: str) -> str:
    more = len(items) - _MAX_LISTED
    rest = f"{separator}and {more:,} more" if more > 0 else ""
    return separator.join(map(shown, items[:_MAX_LISTED])) + rest


def _capped(lines: list[str], count: int) -> list[str]:
    return [*lines, "", f"And {count - _MAX_ROWS:,} more."] if count > _MAX_ROWS else lines


def _counted(count: int, noun: str, plural: str = "") -> str:
    return f"{_number_text(count)} {noun if count == 1 else plural or f'{noun}s'}"


def _number_text(count: int) -> str:
    # Python refuses to write integers of several thousand digits.
    return f"{count:,}" if abs(count) < MAX_EXACT_COUNT else f"about 10^{int(math.log10(abs(count)))}"


def _knob_value(value: float | str) -> str:
    if isinstance(value, str):
        return code(value)
    if isinstance(value, float):
        return f"{value:g}"
    return str(value) if abs(value) < MAX_EXACT_COUNT else _number_text(value)


def _literal(text: str) -> str:
    return json.dumps(visible(text), ensure_ascii=False)

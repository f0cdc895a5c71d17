"""The card of a Hub repository: the README.md that tells what a checkpoint holds, and by which it is found.

It is made from the checkpoint alone, so that the same checkpoint gives the same card at any time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint import card_sections as sections
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.front_matter import BULLET, merge_card, yaml_text
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.summary import summarise_factors, summarise_strategies
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.checkpoint_parts import CheckpointParts
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

__all__ = ["build_card", "card_tags", "merge_card"]

_MAX_TITLE_CHARS: Final = 120
# The Hub's own names for sizes, each with the count at which the next one begins.
_SIZES = (
    ("n<1K", 10**3),
    ("1K<n<10K", 10**4),
    ("10K<n<100K", 10**5),
    ("100K<n<1M", 10**6),
    ("1M<n<10M", 10**7),
    ("10M<n<100M", 10**8),
    ("100M<n<1B", 10**9),
    ("1B<n<10B", 10**10),
    ("10B<n<100B", 10**11),
    ("100B<n<1T", 10**12),
)
_LARGEST_SIZE = "n>1T"
_LICENSE_COMMENT = (
    '# The author has yet to choose a license. Add a line such as "license: cc-by-4.0"; for the ids, see '
    "https://huggingface.co/docs/hub/repositories-licenses"
)


def build_card(
    checkpoint: CheckpointParts,
    *,
    repo_id: str,
    repo_type: str = "dataset",
    path_in_repo: str = OPENSIMULA_SUBDIR,
    sample_count: int | None = None,
    license_id: str | None = None,
) -> str:
    """Return the text of README.md for a repository that holds a checkpoint.

    Args:
        checkpoint: What the card tells of.
        repo_id: The repository, as ``owner/name``.
        repo_type: ``dataset``, ``model`` or ``space``.
        path_in_repo: Folder of the repository in which the checkpoint's documents lie.
        sample_count: How many samples were written, if that is known.
        license_id: The Hub's id of a license; without one, a comment leaves the choice to the author.

    Raises:
        CheckpointFormatError: The checkpoint was refused, so there is nothing to tell.
        ValueError: There is no such ``repo_type``.
    """
    if repo_type not in sections.REPOSITORY_NOUNS:
        raise ValueError(f"no kind of repository: {repo_type}")
    manifest, bundle = checkpoint.manifest, checkpoint.bundle
    if manifest is None or bundle is None:
        raise CheckpointFormatError(
            tr("There is no card for a checkpoint that can't be read."),
            tr("Run opensimula verify: it tells what is wrong."),
        )
    config = checkpoint.run_config or OpenSimulaRunConfig()
    title = one_line(config.name or repo_id.rpartition("/")[2] or repo_id, _MAX_TITLE_CHARS)
    folder = path_in_repo.strip("/") or OPENSIMULA_SUBDIR
    parts = [
        _front_matter(config, title, repo_type, sample_count, license_id),
        sections.introduction(config, title, repo_type),
        *_plan(manifest, bundle, checkpoint.sampling_strategy, config, sample_count, folder),
        sections.loading(repo_id, repo_type, folder),
        sections.references(),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def card_tags(run_config: OpenSimulaRunConfig | None) -> tuple[str, ...]:
    """Return the tags by which a checkpoint is found on the Hub, in the order that AfterImage keeps to."""
    tags = ["afterimage", "simula", "opensimula"]
    if run_config is None:
        return tuple(tags)
    if run_config.num_choices is not None:
        tags += ["mcq", "multiple-choice"]
    if (run_config.num_samples or 0) > 0:
        tags.append("batch-generation")
        if run_config.num_choices is None:
            tags += ["single-qa", "question-answering"]
    return tuple(tags)


def _plan(
    manifest: OpenSimulaManifest,
    bundle: TaxonomyBundle,
    spec: SamplingStrategySpec | None,
    config: OpenSimulaRunConfig,
    sample_count: int | None,
    folder: str,
) -> list[list[str]]:
    index = TaxonomyIndex(bundle)
    factors = summarise_factors(index)
    strategies = summarise_strategies(index, spec) if spec else []
    return [
        sections.facts(manifest, config, factors, strategies, sample_count),
        sections.instruction(bundle, manifest, folder),
        sections.factors(index, factors),
        sections.strategies(strategies),
        sections.settings(config, bundle),
        sections.files(manifest, bundle, folder),
    ]


def _front_matter(
    config: OpenSimulaRunConfig, title: str, repo_type: str, sample_count: int | None, license_id: str | None
) -> list[str]:
    lines = {
        "dataset": [f"pretty_name: {yaml_text(title)}"],
        "model": [],
        "space": [f"title: {yaml_text(title)}", "sdk: static"],
    }[repo_type]
    lines.append(f"license: {yaml_text(license_id)}" if license_id else _LICENSE_COMMENT)
    lines += ["tags:", *(f"{BULLET}{tag}" for tag in card_tags(config))]
    if sample_count is not None and repo_type == "dataset":
        lines += ["size_categories:", f"{BULLET}{_size(sample_count)}"]
    return ["---", *lines, "---"]


def _size(count: int) -> str:
    return next((name for name, end in _SIZES if count < end), _LARGEST_SIZE)

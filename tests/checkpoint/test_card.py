from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml  # type: ignore[import-untyped]  # PyYAML brings no types
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from opensimula_gui.checkpoint.card import build_card, card_tags
from opensimula_gui.checkpoint.digests import sha256_text
from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.checkpoint.errors import CheckpointFormatError
from opensimula_gui.checkpoint.front_matter import merge_card
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.loading import load_checkpoint
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy, SimulaFactor, TaxonomyBundle, TaxonomyNode

if TYPE_CHECKING:
    from markdown_it.token import Token

GOLDEN = Path(__file__).parent / "golden"
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BLOG = "designing-synthetic-datasets-for-the-real-world-mechanism-design-and-reasoning-from-first-principles"
OUR_LINKS = {
    "https://github.com/altaidevorg/afterimage",
    "https://openreview.net/pdf?id=NALsdGEPhB",
    f"https://research.google/blog/{BLOG}/",
}
SECTIONS = ["Instruction", "Factors", "Sampling strategies", "Settings", "Files", "Loading", "References"]


@dataclass
class Checkpoint:
    manifest: OpenSimulaManifest | None
    bundle: TaxonomyBundle | None
    sampling_strategy: SamplingStrategySpec | None = None
    run_config: OpenSimulaRunConfig | None = None


def small(text: str = "text", **config: Any) -> Checkpoint:
    """Return a checkpoint all of whose texts are one text."""
    root = TaxonomyNode(id="r", factor_id="f", label=text)
    leaf = TaxonomyNode(id="l", factor_id="f", parent_id="r", depth=1, label=text)
    return Checkpoint(
        OpenSimulaManifest(
            format_version=text,
            created_at=text,
            afterimage_version=text,
            instruction_y_sha256=text,
            taxonomy_bundle_sha256=text,
            sampling_strategy_sha256=text,
            taxonomy_bundle_file=text,
            sampling_strategy_file=text,
            run_config_file=text,
        ),
        TaxonomyBundle(
            instruction_y=text,
            target_depth_D=1,
            proposal_N=2,
            document_digests=[text],
            factors=[SimulaFactor(id="f", name=text, description=text)],
            taxonomies=[FactorTaxonomy(factor_id="f", root_id="r", nodes={"r": root, "l": leaf})],
        ),
        SamplingStrategySpec(
            strategies=[
                StrategyMixRule(
                    name=text, weight=1, factor_ids=["f", text], forbidden_label_pairs=[(text, text)]
                )
            ]
        ),
        OpenSimulaRunConfig(
            **{"name": text, "description": text, "model": text, "data_jsonl": text, **config}
        ),
    )


def split(card: str) -> tuple[Any, str]:
    """Return front matter and body, as the Hub reads them."""
    match = re.match(r"^\s*---(?:\r\n|\r|\n)([\S\s]*?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|$)", card)
    assert match
    return yaml.safe_load(match[1]), card[match.end() :]


def flat(tokens: list[Token]) -> list[Token]:
    return [item for token in tokens for item in (token, *flat(token.children or []))]


def headings(tokens: list[Token]) -> list[str]:
    return [tokens[number + 1].content for number, token in enumerate(tokens) if token.type == "heading_open"]


def section(card: str, title: str) -> str:
    return card.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_the_samples_card(sample_root: Path) -> None:
    """UPDATE_GOLDEN=1 rewrites the golden file, so that the change is reviewed as a diff."""
    card = build_card(load_checkpoint(sample_root), repo_id="hospital/security-awareness", sample_count=300)
    file = GOLDEN / "card_sample.md"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(card, encoding="utf-8", newline="\n")
    assert card == file.read_text(encoding="utf-8")


def test_an_inspected_and_a_loaded_checkpoint_have_the_same_card(sample_root: Path) -> None:
    loaded = build_card(load_checkpoint(sample_root), repo_id="a/b")
    assert build_card(inspect_checkpoint(sample_root), repo_id="a/b") == loaded


def test_every_kind_of_repository_has_its_front_matter(sample_root: Path) -> None:
    checkpoint = load_checkpoint(sample_root)
    tags = ["afterimage", "simula", "opensimula", "mcq", "multiple-choice", "batch-generation"]
    name = "hospital-security-awareness"
    kinds = {
        kind: split(build_card(checkpoint, repo_id="a/b", repo_type=kind, sample_count=5))
        for kind in ("dataset", "model", "space")
    }
    assert {kind: metadata for kind, (metadata, _) in kinds.items()} == {
        "dataset": {"pretty_name": name, "tags": tags, "size_categories": ["n<1K"]},
        "model": {"tags": tags},
        "space": {"title": name, "sdk": "static", "tags": tags},
    }
    assert "This dataset repository holds" in kinds["dataset"][1]
    assert "This model repository holds" in kinds["model"][1]
    assert "This Space holds" in kinds["space"][1]
    with pytest.raises(ValueError, match="bucket"):
        build_card(checkpoint, repo_id="a/b", repo_type="bucket")


def test_the_license_is_left_to_the_author() -> None:
    card = build_card(small(), repo_id="a/b")
    assert "license" not in split(card)[0]
    assert re.search("^# .*license", card, re.MULTILINE)
    chosen = build_card(small(), repo_id="a/b", license_id="cc-by-4.0")
    assert split(chosen)[0]["license"] == "cc-by-4.0"
    assert "# The author" not in chosen


@pytest.mark.parametrize(
    ("count", "size"),
    [
        (0, "n<1K"),
        (999, "n<1K"),
        (1_000, "1K<n<10K"),
        (512_000, "100K<n<1M"),
        (10**9, "1B<n<10B"),
        (10**12 - 1, "100B<n<1T"),
        (10**12, "n>1T"),
        (None, None),
    ],
)
def test_the_size_is_told_if_it_is_known(count: int | None, size: str | None) -> None:
    card = build_card(small(), repo_id="a/b", sample_count=count)
    assert split(card)[0].get("size_categories") == ([size] if size else None)
    assert ("Samples written" in card) == (count is not None)


# What AfterImage 0.18.1 answers.
@pytest.mark.parametrize("choices", [None, -1, 0, 1, 4])
@pytest.mark.parametrize("samples", [None, -3, 0, 1, 300])
def test_tags_follow_the_kind_of_items(choices: int | None, samples: int | None) -> None:
    tags = card_tags(OpenSimulaRunConfig(num_choices=choices, num_samples=samples))
    expected = ["afterimage", "simula", "opensimula"]
    if choices is not None:
        expected += ["mcq", "multiple-choice"]
    if samples in (1, 300):
        expected += ["batch-generation"]
        expected += ["single-qa", "question-answering"] if choices is None else []
    assert tags == tuple(expected)
    assert card_tags(None) == ("afterimage", "simula", "opensimula")


def test_a_bare_checkpoint_has_a_short_card() -> None:
    checkpoint = Checkpoint(
        OpenSimulaManifest(created_at="today", instruction_y_sha256="aa", taxonomy_bundle_sha256="bb"),
        TaxonomyBundle(instruction_y="y", target_depth_D=3, proposal_N=1),
    )
    card = build_card(checkpoint, repo_id="owner/the-data")
    assert split(card)[0] == {"pretty_name": "the-data", "tags": ["afterimage", "simula", "opensimula"]}
    tokens = MARKDOWN.parse(split(card)[1])
    assert headings(tokens) == ["the-data", "Instruction", "Settings", "Files", "Loading", "References"]
    assert "| Created | today |" in card
    assert "| Sampling strategies | none |" in card
    assert "Items" not in card
    assert "excerpts" not in section(card, "Files")
    assert "| Target depth (*D*) | 3 |" in section(card, "Settings")


def test_a_repository_without_owner_lends_its_name_too() -> None:
    checkpoint = replace(small(), run_config=None)
    assert split(build_card(checkpoint, repo_id="data"))[0]["pretty_name"] == "data"
    assert split(build_card(checkpoint, repo_id="odd/"))[0]["pretty_name"] == "odd/"


def test_what_was_refused_has_no_card(tmp_path: Path) -> None:
    with pytest.raises(CheckpointFormatError) as caught:
        build_card(inspect_checkpoint(tmp_path), repo_id="a/b")
    assert caught.value.hint


def test_the_bundle_says_what_the_taxonomies_were_built_with() -> None:
    settings = section(build_card(small(target_depth_D=7, proposal_N=9), repo_id="a/b"), "Settings")
    assert "| Target depth (*D*) | 1 |" in settings
    assert "| Proposals per expansion (*N*) | 2 |" in settings


@pytest.mark.parametrize(
    ("config", "row"),
    [
        ({"num_samples": 5}, "| Items | questions with free-form answers |"),
        ({"num_choices": 1}, "| Items | multiple-choice questions with 1 answer choice |"),
        ({"num_choices": 4}, "| Items | multiple-choice questions with 4 answer choices |"),
        ({"temperature": 0.5}, "| Model | `text`, temperature 0.5 |"),
        ({"temperature": 1, "model": None}, "| Model | temperature 1 |"),
        ({"seed": 20260309}, "| Seed | 20260309 |"),
        ({"seed": -(10**5000)}, "| Seed | about 10^5000 |"),
        ({"complexify_c": float("nan")}, "| Complexified share (*c*) | nan |"),
        ({"data_jsonl": "data/a.jsonl"}, "| Sample file | `data/a.jsonl` |"),
    ],
)
def test_settings_are_told(config: dict[str, Any], row: str) -> None:
    assert row in build_card(small(**config), repo_id="a/b")


def test_a_run_config_without_a_digest_says_so() -> None:
    files = section(build_card(small(), repo_id="a/b"), "Files")
    assert "| Run config | `opensimula/text` | not recorded |" in files
    assert "in 1 excerpt of source documents" in files


def test_huge_texts_and_long_lists_are_cut_with_a_note() -> None:
    checkpoint = small("x" * 50_000)
    assert checkpoint.bundle
    assert checkpoint.sampling_strategy
    checkpoint.bundle.factors *= 150
    rules = checkpoint.sampling_strategy.strategies
    rules += [rules[0].model_copy() for _ in range(102)]
    rules[0].forbidden_label_pairs = rules[0].forbidden_label_pairs * 15
    rules[0].factor_ids = rules[0].factor_ids * 1_000
    card = build_card(checkpoint, repo_id="a/b")
    assert len(card) < 600_000
    assert "first 20,000 of 50,000 characters" in section(card, "Instruction")
    assert "And 50 more." in section(card, "Factors")
    assert "And 3 more." in section(card, "Sampling strategies")
    assert "; and 3 more" in section(card, "Sampling strategies")
    assert " × and 1,988 more" in section(card, "Sampling strategies")


def test_combinations_beyond_counting_are_about_a_power_of_ten(sample_root: Path) -> None:
    checkpoint = load_checkpoint(sample_root)
    assert checkpoint.sampling_strategy
    rule = checkpoint.sampling_strategy.strategies[0]
    rule.factor_ids *= 1_000
    assert "| about 10^5550 |" in build_card(checkpoint, repo_id="a/b")


def test_factors_without_description_or_tree_are_told_of() -> None:
    checkpoint = small()
    assert checkpoint.bundle
    grown = checkpoint.bundle.factors[0]
    grown.description = None
    checkpoint.bundle.factors = [grown, SimulaFactor(id="g", name="bare", accepted=False)]
    factors = section(build_card(checkpoint, repo_id="a/b"), "Factors")
    assert "| text | 2 | 1 | 1 |\n| bare (not accepted) | – | – | – |" in factors
    assert factors.endswith("\n- text\n  - Divided into: text\n")


def test_strategies_without_forbidden_pairs_have_a_table_alone() -> None:
    checkpoint = small()
    assert checkpoint.sampling_strategy
    checkpoint.sampling_strategy.strategies[0].forbidden_label_pairs = []
    strategies = section(build_card(checkpoint, repo_id="a/b"), "Sampling strategies")
    assert strategies.endswith("| text | text × text | 100.0% | 0 | 0 |\n")


@pytest.mark.parametrize(
    ("arguments", "call"),
    [
        ({}, 'pull_checkpoint_from_hub("o/n", "checkpoint")'),
        ({"path_in_repo": "/opensimula/"}, 'pull_checkpoint_from_hub("o/n", "checkpoint")'),
        ({"repo_type": "model"}, 'pull_checkpoint_from_hub("o/n", "checkpoint", repo_type="model")'),
        (
            {"path_in_repo": "runs/a"},
            'pull_checkpoint_from_hub("o/n", "checkpoint", path_in_repo="runs/a")',
        ),
    ],
)
def test_the_example_is_for_this_repository(arguments: dict[str, str], call: str) -> None:
    loading = section(build_card(small(), repo_id="o/n", **arguments), "Loading")  # type: ignore[arg-type] # no ints
    assert call in loading
    fence = next(token for token in MARKDOWN.parse(loading) if token.type == "fence")
    compile(fence.content, "example", "exec")
    # AfterImage's own pull ends in an error for any other folder.
    package = "opensimula_gui.checkpoint" if "runs" in call else "afterimage.simula"
    assert f"from {package} import load_checkpoint, pull_checkpoint_from_hub" in loading


MARKS = [
    "`", "````", "|", "\\", "\\|", "*", "_", "~~", "[", "](", ")", "<", ">", "<script>", "<!--", "-->",
    "&lt;", "#", "\n# x\n", "\n---\n", "---", "\n```\n", "\n- a", "\n> q", "![x](http://y)", "[a]: http://b",
    "'", '"', "https://evil.example", "www.evil.example", "me@evil.example", "$$", ": ", "\ntags: [x]\n",
    "{}", "%", "@", "\n", "\r\n", "\t", "  ", "\u202e", "\u2028", "\x85", "\x00", "\x1b[2J", "\ufeff",
    "\ud800", "\uffff", "é",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(MARKS), min_size=1, max_size=8).map("".join) | st.text(min_size=1)


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_no_text_gets_out_of_its_place(text: str) -> None:
    card = build_card(small(text, num_choices=2), repo_id=text, path_in_repo=text, license_id=text)
    card.encode()
    metadata, body = split(card)
    assert set(metadata) == {"pretty_name", "license", "tags"}
    assert metadata["pretty_name"] == one_line(text, 120)
    assert metadata["tags"] == ["afterimage", "simula", "opensimula", "mcq", "multiple-choice"]
    assert merge_card(card, card) == card
    tokens = MARKDOWN.parse(body)
    every = flat(tokens)
    assert headings(tokens)[1:] == SECTIONS
    assert not {token.type for token in every} & {"html_block", "html_inline", "image", "hr", "code_block"}
    assert {token.attrs["href"] for token in every if token.type == "link_open"} == OUR_LINKS
    bare = [token.content for token in every if token.type == "text"]
    assert not any(mark in content for content in bare for mark in ("//", "www.", "@"))
    assert sum(token.type == "table_open" for token in tokens) == 5
    fences = [token.content for token in tokens if token.type == "fence"]
    assert fences[0] == visible_lines(text) + "\n"
    compile(fences[1], "example", "exec")


@settings(max_examples=20, deadline=None)
@given(HOSTILE)
def test_a_card_depends_on_nothing_but_the_checkpoint(text: str) -> None:
    assert build_card(small(text), repo_id="a/b") == build_card(small(text), repo_id="a/b")


def test_our_tags_are_merged_into_a_card_of_the_author() -> None:
    mine = "---\nlicense: mit # chosen\ntags: [medical]\n---\n# Mine\n"
    card = build_card(small(num_samples=5), repo_id="a/b")
    assert merge_card(mine, card) == (
        "---\nlicense: mit # chosen\ntags: [medical, afterimage, simula, opensimula, batch-generation, "
        "single-qa, question-answering]\n---\n# Mine\n"
    )


def test_digests_of_the_sample_are_those_of_its_files(sample_root: Path) -> None:
    checkpoint = load_checkpoint(sample_root)
    files = section(build_card(checkpoint, repo_id="a/b"), "Files")
    assert f"`{sha256_text(checkpoint.bundle.instruction_y)}`" in files
    assert f"`{checkpoint.manifest.taxonomy_bundle_sha256}`" in files
    assert f"`{checkpoint.manifest.sampling_strategy_sha256}`" in files

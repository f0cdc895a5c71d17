"""For the same models our files equal the peer's, and each side reads what the other wrote."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opensimula_gui.checkpoint.checkpointer import save_checkpoint
from opensimula_gui.checkpoint.loading import SimulaCheckpoint, load_checkpoint
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
from opensimula_gui.checkpoint.taxonomy import (
    ChildProposalRaw,
    DocumentProvenance,
    ExpansionStepTrace,
    FactorTaxonomy,
    SimulaFactor,
    TaxonomyBundle,
    TaxonomyNode,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

# The peer's process and the folder are shared by all examples on purpose; each example has its own root.
shared = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
_roots = itertools.count()

AWKWARD = [
    "",
    " ",
    "ü",
    "Straße",
    "🕵️‍♀️",
    "\u2028\u2029",
    "\x00\x07\x1f\x7f\x85",
    '"\\/',
    "\ufeff",
    "a\r\n\tb",
    "مرحبا",
]
TEXT = st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBER = st.integers(-(2**70), 2**70)
POSITIVE = st.integers(1, 2**70)
FLOAT = st.sampled_from([1e-7, 1.0, 0.1, 1e16, 1e15, 1e22, 123456789.0, 5e-324, 1.7976931348623157e308])
WEIGHT = FLOAT | st.floats(min_value=5e-324, allow_infinity=False)
MAYBE_TEXT = st.none() | TEXT


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=2)


PROVENANCE = st.builds(
    DocumentProvenance,
    document_id=TEXT,
    excerpt_sha256=TEXT,
    char_start=st.none() | NUMBER,
    char_end=st.none() | NUMBER,
)
NODE = st.builds(
    TaxonomyNode,
    id=TEXT,
    factor_id=TEXT,
    parent_id=MAYBE_TEXT,
    depth=NUMBER,
    label=TEXT,
    description=MAYBE_TEXT,
    provenance=some(PROVENANCE),
)
CHILD = st.builds(ChildProposalRaw, label=TEXT, description=MAYBE_TEXT)
TRACE = st.builds(
    ExpansionStepTrace,
    parent_node_id=TEXT,
    depth=NUMBER,
    raw_proposals=some(CHILD),
    children_after_critic=some(CHILD),
    plan_for_next_level=MAYBE_TEXT,
)
TREE = st.builds(
    FactorTaxonomy,
    factor_id=TEXT,
    root_id=TEXT,
    nodes=st.dictionaries(TEXT, NODE, max_size=3),
    expansion_traces=some(TRACE),
    per_depth_plans=some(TEXT),
)
BUNDLE = st.builds(
    TaxonomyBundle,
    bundle_version=TEXT,
    instruction_y=TEXT,
    document_digests=some(TEXT),
    target_depth_D=POSITIVE,
    proposal_N=POSITIVE,
    factors=some(st.builds(SimulaFactor, id=TEXT, name=TEXT, description=MAYBE_TEXT, accepted=st.booleans())),
    taxonomies=some(TREE),
)
RULE = st.builds(
    StrategyMixRule,
    name=TEXT,
    weight=WEIGHT,
    factor_ids=st.lists(TEXT, min_size=1, max_size=2),
    forbidden_label_pairs=some(st.tuples(TEXT, TEXT)),
)
SPEC = st.none() | st.builds(SamplingStrategySpec, strategies=some(RULE))
CONFIG = st.none() | st.builds(
    OpenSimulaRunConfig,
    name=MAYBE_TEXT,
    description=MAYBE_TEXT,
    data_jsonl=MAYBE_TEXT,
    temperature=st.none() | WEIGHT,
    complexify_c=st.none() | st.floats(),
    seed=st.none() | NUMBER,
    num_samples=st.none() | NUMBER,
)


def save_ours(root: Path, source: SimulaCheckpoint) -> Path:
    save_checkpoint(
        root,
        bundle=source.bundle,
        sampling_strategy=source.sampling_strategy,
        run_config=source.run_config,
        validate_taxonomies=False,
    )
    return root


def load_ours(root: Path) -> SimulaCheckpoint:
    return load_checkpoint(root, validate_taxonomies=False)


def save_theirs(peer: Peer, root: Path, **parts: str | None) -> Path:
    peer.call("save", root=root, **parts)
    return root


def files(root: Path) -> dict[str, bytes]:
    """Return the documents, with what may differ in the manifest blanked out."""
    found = {path.name: path.read_bytes() for path in (root / "opensimula").iterdir()}
    manifest = json.loads(found["manifest.json"])
    for key in ("created_at", "afterimage_version"):
        found["manifest.json"] = found["manifest.json"].replace(json.dumps(manifest[key]).encode(), b"?", 1)
    return found


def as_json(model: Any) -> str | None:
    return model and str(model.model_dump_json())


def config_json(config: OpenSimulaRunConfig | None) -> str | None:
    # Python's JSON, because pydantic's writes NaN as null.
    return json.dumps(config.model_dump()) if config else None


@shared
@given(bundle=BUNDLE, spec=SPEC, config=CONFIG)
def test_both_sides_write_the_same_bytes(
    peer: Peer,
    tmp_path: Path,
    bundle: TaxonomyBundle,
    spec: SamplingStrategySpec | None,
    config: OpenSimulaRunConfig | None,
) -> None:
    root = tmp_path / str(next(_roots))
    theirs = save_theirs(
        peer,
        root / "theirs",
        bundle=bundle.model_dump_json(),
        sampling_strategy=as_json(spec),
        run_config=config_json(config),
    )
    save_checkpoint(
        root / "ours", bundle=bundle, sampling_strategy=spec, run_config=config, validate_taxonomies=False
    )
    assert files(root / "ours") == files(theirs)
    assert files(save_ours(root / "theirs, saved by us", load_ours(theirs))) == files(theirs)
    peer.call("resave", source=root / "ours", target=root / "back", validate_taxonomies=False)
    assert files(root / "back") == files(theirs)


def test_the_sample_is_the_peers_own(peer: Peer, sample_root: Path, tmp_path: Path) -> None:
    peer.call("resave", source=sample_root, target=tmp_path / "theirs")
    save_ours(tmp_path / "ours", load_checkpoint(sample_root))
    assert files(tmp_path / "theirs") == files(tmp_path / "ours") == files(sample_root)


def test_both_sides_read_the_same_models(peer: Peer, sample_root: Path) -> None:
    ours = load_checkpoint(sample_root)
    assert ours.sampling_strategy
    assert ours.run_config
    assert peer.call("load", root=sample_root) == {
        "manifest": ours.manifest.model_dump(mode="json"),
        "bundle": ours.bundle.model_dump(mode="json"),
        "sampling_strategy": ours.sampling_strategy.model_dump(mode="json"),
        "run_config": ours.run_config.model_dump(mode="json"),
    }


@pytest.mark.parametrize(
    "document",
    [
        {"example": "older", "temperature": 1},
        {"example": "older", "name": ""},
        {"example": "older", "name": "newer"},
        {"example": 7, "model": "m"},
        {"example": None},
        {"seed": "12", "complexify_c": "0.5", "name": "Zoë 🕵"},
    ],
)
def test_older_run_configs_are_read_alike(peer: Peer, tmp_path: Path, document: dict[str, Any]) -> None:
    bundle = TaxonomyBundle(instruction_y="y", target_depth_D=1, proposal_N=1)
    theirs = save_theirs(
        peer, tmp_path / "theirs", bundle=bundle.model_dump_json(), run_config=json.dumps(document)
    )
    config = OpenSimulaRunConfig.model_validate(document)
    save_checkpoint(tmp_path / "ours", bundle=bundle, run_config=config)
    assert files(tmp_path / "ours") == files(theirs)


def test_a_checkpoint_with_windows_line_ends_is_read_alike(
    peer: Peer, sample_root: Path, tmp_path: Path
) -> None:
    windows = tmp_path / "windows" / "opensimula"
    windows.mkdir(parents=True)
    for path in (sample_root / "opensimula").iterdir():
        (windows / path.name).write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    loaded = load_checkpoint(windows.parent, verify_digests=False)
    assert loaded.bundle == load_checkpoint(sample_root).bundle
    theirs = peer.call("load", root=windows.parent, verify_digests=False)
    assert theirs["bundle"] == loaded.bundle.model_dump(mode="json")

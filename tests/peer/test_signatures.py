"""A script that calls the peer changes only its import: names, keywords and defaults are the same."""

from __future__ import annotations

import inspect
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest

from opensimula_gui import checkpoint

if TYPE_CHECKING:
    from tests.peer.conftest import Peer

pytestmark = pytest.mark.peer

NAMES = [
    "Checkpointer",
    "Checkpointer.apush_to_hub",
    "Checkpointer.finalize",
    "Checkpointer.push_to_hub",
    "Checkpointer.write_run_config",
    "Checkpointer.write_sampling_strategy",
    "Checkpointer.write_taxonomy_bundle",
    "SamplingStrategySpec.save",
    "TaxonomyBundle.save",
    "append_datapoints_jsonl",
    "apush_checkpoint_to_hub",
    "digest_documents_for_bundle",
    "level_ratio_coverage",
    "load_checkpoint",
    "opensimula_dir",
    "path_from_root",
    "pull_checkpoint_from_hub",
    "push_checkpoint_to_hub",
    "sample_mix",
    "save_checkpoint",
    "sha256_text",
    "validate_factor_taxonomy",
]

# The peer calls these tree arguments ``t``; a caller passes them by position.
RENAMED = {"path_from_root": {"taxonomy": "t"}, "validate_factor_taxonomy": {"taxonomy": "t"}}


@pytest.mark.parametrize("name", NAMES)
def test_parameters_are_the_peers(peer: Peer, name: str) -> None:
    parameters = inspect.signature(attrgetter(name)(checkpoint)).parameters.values()
    ours = [
        [
            RENAMED.get(name, {}).get(parameter.name, parameter.name),
            parameter.kind.name,
            repr(parameter.default),
        ]
        for parameter in parameters
    ]
    assert ours == peer.call("signatures", names=[name])[name]

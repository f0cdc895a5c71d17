"""Fills a Hub: the accounts that every test knows, and the sample checkpoint with a history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.resources import resource_path

if TYPE_CHECKING:
    from tests.hub.server import LoopbackHub

ADA_TOKEN: Final = "hf_adaWriteTokenForLoopbackOnly000000"  # noqa: S105 - it opens nothing but the loopback Hub
BOB_TOKEN: Final = "hf_bobReadTokenForLoopbackOnly0000000"  # noqa: S105 - see above
SAMPLE_REPO: Final = "lab/secqa"
_CARD: Final = b"""---
license: cc-by-4.0
language: [en]
tags: [opensimula, synthetic]
---

# Security questions

How the staff of a hospital meets attacks, as taxonomies.
"""


def seed_accounts(hub: LoopbackHub) -> None:
    """Add ada, who may write in the organisation lab, and bob, who may only read."""
    hub.add_user("ada", ADA_TOKEN, orgs=["lab"])
    hub.add_user("bob", BOB_TOKEN, role="read")


def sample_files() -> dict[str, bytes]:
    """Return the sample checkpoint and its rows by their path in a repository."""
    root = resource_path("sample")
    paths = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def seed_sample(hub: LoopbackHub) -> None:
    """Add the accounts and the sample: with some history, a tag, a branch and a card."""
    seed_accounts(hub)
    hub.add_repo(SAMPLE_REPO)
    files = sample_files()
    name, run_config = "opensimula/run_config.json", files["opensimula/run_config.json"]
    first = {**files, name: run_config.replace(b'"num_samples": 300', b'"num_samples": 120')}
    hub.commit(SAMPLE_REPO, {**first, "README.md": _CARD}, "Add the checkpoint", "ada")
    hub.tag(SAMPLE_REPO, "v1")
    hub.commit(SAMPLE_REPO, {name: run_config}, "Ask for more samples\n\nThe roles need 300 of them.", "ada")
    hub.branch(SAMPLE_REPO, "draft")
    warmer = run_config.replace(b'"temperature": 0.4', b'"temperature": 0.7')
    hub.commit(SAMPLE_REPO, {name: warmer}, "Try a higher temperature", "ada", branch="draft")
    hub.commit(SAMPLE_REPO, {"README.md": _CARD + b"\nReviewed.\n"}, "Mention the review", "ada")

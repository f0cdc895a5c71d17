"""What a push does to the card of a repository, which is its author's and not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.errors import HubError
from opensimula_gui.checkpoint.transfer import CardChoice, FileChange, PushPlan
from opensimula_gui.services.hub.pushing import carry_out_push
from opensimula_gui.services.hub.transfer_state import Transfer
from tests.hub.rounds import (
    assert_well_told,
    documents,
    local_checkpoint,
    planned_push,
    push,
    set_run_config,
)
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checkpoint.conftest import Rewriter
    from tests.hub.server import LoopbackHub

REPO = "lab/floods"
CARD = "README.md"
THEIRS = b"---\nlicense: mit # as agreed\ntags: [floods]\n---\n\n# Floods\n\nBy hand.\n"


@pytest.fixture
def rewrite(tmp_path: Path) -> Rewriter:
    return local_checkpoint(tmp_path / "floods")


@pytest.fixture
def root(rewrite: Rewriter, tmp_path: Path) -> Path:
    return tmp_path / "floods"


@pytest.fixture(autouse=True)
def _their_repository(hub: LoopbackHub) -> None:
    hub.add_repo(REPO)
    hub.commit(REPO, {CARD: THEIRS}, "Add a card")


def carry_out(plan: PushPlan) -> None:
    carry_out_push(Transfer(), plan, token=ADA_TOKEN)


def card_change(plan: PushPlan) -> FileChange:
    return next(file.change for file in plan.files if file.path == CARD)


def test_it_is_kept_by_default(hub: LoopbackHub, root: Path) -> None:
    plan = planned_push(root, REPO)
    assert (plan.card.choice, plan.card.remote, plan.card.text) == (
        CardChoice.KEEP,
        THEIRS.decode(),
        THEIRS.decode(),
    )
    assert "# floods" in plan.card.generated
    assert card_change(plan) is FileChange.SAME
    carry_out(plan)
    assert hub.files(REPO)[CARD] == THEIRS
    assert CARD not in hub.commits(REPO)[0].changed


def test_it_is_merged(hub: LoopbackHub, root: Path) -> None:
    plan = planned_push(root, REPO, card_choice=CardChoice.MERGE)
    assert (plan.card.choice, card_change(plan)) == (CardChoice.MERGE, FileChange.CHANGED)
    carry_out(plan)
    merged = hub.files(REPO)[CARD].decode()
    assert merged == plan.card.text
    assert "license: mit # as agreed" in merged
    assert "By hand." in merged
    assert "opensimula" in merged
    again = planned_push(root, REPO, card_choice=CardChoice.MERGE)
    assert not again.has_changes


def test_it_is_replaced(hub: LoopbackHub, root: Path) -> None:
    plan = planned_push(root, REPO, card_choice=CardChoice.REPLACE)
    carry_out(plan)
    assert hub.files(REPO)[CARD].decode() == plan.card.generated == plan.card.text
    assert not planned_push(root, REPO, card_choice=CardChoice.REPLACE).has_changes


@pytest.mark.parametrize("choice", [CardChoice.REPLACE, CardChoice.MERGE])
def test_there_is_none_yet(hub: LoopbackHub, root: Path, choice: CardChoice) -> None:
    hub.commit(REPO, {CARD: None})
    plan = planned_push(root, REPO, card_choice=choice)
    assert (plan.card.choice, plan.card.remote) == (CardChoice.REPLACE, None)
    assert card_change(plan) is FileChange.ADDED
    kept = planned_push(root, REPO, card_choice=CardChoice.KEEP)
    assert CARD not in {file.path for file in kept.files}
    carry_out(kept)
    assert CARD not in hub.files(REPO)


def test_a_text_of_the_users_own(hub: LoopbackHub, root: Path) -> None:
    # The Hub warns about a card without metadata; that is no reason to warn twice.
    push(root, REPO, card_choice=CardChoice.REPLACE, card_text="# Mine \ud800\n")
    assert hub.files(REPO)[CARD] == b"# Mine ?\n"


def test_a_card_that_the_hub_does_not_take(hub: LoopbackHub, root: Path) -> None:
    before = hub.head(REPO)
    with pytest.raises(HubError, match="front matter") as caught:
        push(root, REPO, card_choice=CardChoice.REPLACE, card_text="---\nlicense: [mit\n---\n")
    assert_well_told(caught.value)
    assert hub.head(REPO) == before


def test_cards_that_can_not_be_merged(hub: LoopbackHub, root: Path) -> None:
    hub.commit(REPO, {CARD: b"---\ntags: {a: [b\n---\n# Floods\n"})
    plan = planned_push(root, REPO, card_choice=CardChoice.MERGE)
    assert plan.card.choice is CardChoice.KEEP
    assert plan.card.problem
    assert CARD not in plan.payload


@pytest.mark.parametrize("card", [b"\xff\xfe\x00", b"x" * (2**20 + 1)], ids=["no text", "too large"])
@pytest.mark.parametrize("choice", [None, CardChoice.KEEP, CardChoice.MERGE])
def test_a_card_that_can_not_be_read(
    hub: LoopbackHub, root: Path, card: bytes, choice: CardChoice | None
) -> None:
    hub.commit(REPO, {CARD: card})
    plan = planned_push(root, REPO, card_choice=choice)
    assert (plan.card.choice, plan.card.remote) == (CardChoice.KEEP, None)
    assert "kept or replaced" in plan.card.problem
    carry_out(plan)
    assert hub.files(REPO)[CARD] == card
    assert hub.files(REPO).items() >= documents(root).items()


def test_a_card_goes_with_the_documents(hub: LoopbackHub, rewrite: Rewriter, root: Path) -> None:
    push(root, REPO)
    set_run_config(rewrite, temperature=0.9)
    push(root, REPO, card_choice=CardChoice.REPLACE)
    assert hub.commits(REPO)[0].changed == (CARD, "opensimula/run_config.json")

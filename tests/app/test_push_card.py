"""The card of a push: kept, merged, replaced, written by hand, and what it was shown as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton

from opensimula_gui.widgets.markdown_view import MarkdownView
from tests.app.push_desk import REPO, PushDesk, open_desk
from tests.app.push_desk import signed_in as signed_in  # noqa: PLC0414 - a fixture
from tests.hub.fixtures import *  # noqa: F403 - fixtures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only", "signed_in")

CARD = "---\nlicense: mit\n# Ours\ntags:\n  - mine\n---\n\n# Written by hand\n"
HOSTILE = "<img src=file:///etc/passwd> \u202eevil"


def seed(hub: LoopbackHub, card: str | bytes = CARD) -> None:
    data = card if isinstance(card, bytes) else card.encode()
    hub.add_repo(REPO)
    hub.commit(REPO, {"README.md": data}, "Write a card", "ada")


def card(hub: LoopbackHub) -> str:
    return hub.files(REPO)["README.md"].decode()


async def previewed(run: Run) -> PushDesk:
    desk = await open_desk(run)
    await desk.preview(REPO)
    return desk


def test_a_card_that_is_there_is_kept(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub)

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        assert desk.said("pushCardFact") == "Stays as it is"
        assert desk.files()["README.md"] == "Unchanged"
        assert desk.card_after() == desk.card_before() == CARD
        assert desk.child(QRadioButton, "pushCardKeep").isChecked()
        await desk.push()

    drive(scenario, path=checkpoint)
    assert card(hub) == CARD


def test_our_tags_are_added_and_the_rest_stays(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub)
    shown: list[str] = []

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Merge")
        assert desk.files()["README.md"] == "Changed"
        shown.append(desk.card_after())
        assert desk.card_before() == CARD
        await desk.push()

    drive(scenario, path=checkpoint)
    assert card(hub) == shown[0]
    assert card(hub).startswith("---\nlicense: mit\n# Ours\ntags:\n  - mine\n  - ")
    assert "opensimula" in card(hub)
    assert card(hub).endswith("---\n\n# Written by hand\n")


def test_a_card_is_replaced(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub)

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Replace")
        assert desk.said("pushCardFact") == "Is replaced"
        await desk.push()

    drive(scenario, path=checkpoint)
    assert "Written by hand" not in card(hub)
    assert "# hospital-security-awareness" in card(hub)


def test_a_card_of_ones_own_is_pushed_as_it_is_shown(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Own")
        assert "# hospital-security-awareness" in desk.card_after()
        await desk.write_card("# My\u00a0words\n\nand ☂\n")
        assert desk.files()["README.md"] == "New"
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert card(hub) == "# My\u00a0words\n\nand ☂\n"


def test_what_was_typed_outlives_another_choice(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub)

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Own")
        await desk.write_card("# Mine\n")
        await desk.choose_card("Keep")
        assert desk.card_after() == CARD
        assert desk.child(QPlainTextEdit, "pushCardAfterText").isReadOnly()
        await desk.choose_card("Own")
        assert desk.card_after() == "# Mine\n"
        # Another repository has another card, so that the default holds again.
        hub.add_repo("lab/other")
        hub.commit("lab/other", {"README.md": b"# Theirs\n"}, "Write a card", "bob")
        await desk.preview("lab/other")
        assert desk.child(QRadioButton, "pushCardKeep").isChecked()
        assert desk.card_after() == "# Theirs\n"
        await desk.push()

    drive(scenario, path=checkpoint)
    assert hub.files("lab/other")["README.md"] == b"# Theirs\n"


def test_an_emptied_card_is_no_generated_one(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Own")
        await desk.write_card("")
        await desk.push()

    drive(scenario, path=checkpoint)
    assert card(hub).strip() == ""


def test_a_new_repository_can_do_without_a_card(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        assert not desk.is_shown("pushCardMerge")
        assert desk.child(QRadioButton, "pushCardKeep").text() == "No card"
        await desk.choose_card("Keep")
        assert desk.said("pushCardFact") == "None is added"
        assert "README.md" not in desk.files()
        await desk.push()

    drive(scenario, path=checkpoint)
    assert "README.md" not in hub.files(REPO)


def test_cards_that_can_not_be_merged_say_why(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub, "---\ntags: &anchor [a]\nmore: *anchor\n---\n# Odd\n")

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Merge")
        assert desk.said("pushCardProblem") != ""
        assert desk.is_shown("pushCardProblem")
        assert desk.child(QRadioButton, "pushCardKeep").isChecked()
        # What is shown is what was planned.
        assert desk.can_push

    drive(scenario, path=checkpoint)


def test_a_card_that_is_no_text_can_be_kept_or_replaced(
    hub: LoopbackHub, drive: Driver, checkpoint: Path
) -> None:
    seed(hub, b"\xff\xfe\x00")

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        assert not desk.child(QRadioButton, "pushCardMerge").isEnabled()
        assert desk.said("pushCardFact") == "Stays as it is"
        await desk.push()

    drive(scenario, path=checkpoint)
    assert hub.files(REPO)["README.md"] == b"\xff\xfe\x00"


def test_a_card_that_the_hub_does_not_take_is_told(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Own")
        await desk.write_card("---\nlicense: [mit\n---\n")
        await desk.push()
        assert "front matter" in desk.told().text
        await desk.write_card("# Without any\n")
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert card(hub) == "# Without any\n"


def test_hostile_texts_are_shown_as_they_are(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub, f"# {HOSTILE}\n\n![x](file:///etc/passwd)\n\n{'>' * 10_000} deep\n")
    hub.commit(REPO, {"x": b"1"}, HOSTILE * 20, HOSTILE)

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        await desk.choose_card("Replace")
        assert "‹U+202E›evil" in desk.said("pushBase")
        page = desk.child(MarkdownView, "pushCardBeforePage")
        assert page.refused_count() == 0
        assert "<img src=file:///etc/passwd> ‹U+202E›evil" in page.toPlainText()
        assert page.note() == "Shown as plain text: it is nested too deeply."
        hub.commit(REPO, {"x": b"2"}, HOSTILE, HOSTILE)
        await desk.push()
        assert "‹U+202E›evil" in desk.told().hint

    drive(scenario, path=checkpoint)


def test_a_commit_between_two_looks_is_pointed_out(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    seed(hub)

    async def scenario(run: Run) -> None:
        desk = await previewed(run)
        theirs = hub.commit(REPO, {"x": b"1"}, "Add a note", "bob")
        await desk.choose_card("Merge")
        assert desk.told().text == "lab/fresh has changed since the last preview."
        assert desk.said("pushBase").startswith(theirs[:8])
        await desk.push()
        assert desk.told().severity == "fine"

    drive(scenario, path=checkpoint)
    assert hub.files(REPO)["x"] == b"1"

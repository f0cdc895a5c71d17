"""Composes the questions and answers of the sample rows from the labels that were drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.peer.sample_outline import read_blocks

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence

GOALS: Final = read_blocks("goals.txt")

DESKS: Final = {
    "incident line": "The incident line, extension 4400, at any hour",
    "medical engineering": "Medical engineering, extension 4650",
    "security desk": "The security desk at the main entrance",
    "data protection officer": "The data protection officer, within the same shift",
    "duty manager": "The duty manager, after the end of the shift",
}

HARMLESS_SIGNS: Final = (
    "It happens shortly before the end of the shift.",
    "The hospital's logo can be seen.",
    "The tone is polite and without spelling mistakes.",
    "Two colleagues have experienced the same today.",
)

LEVERS: Final = {
    "habit": "On habit: it looks like something that is done twenty times a day without thinking.",
    "haste": "On haste: there is no time left to think about it.",
    "authority": "On authority: few people ask a superior back.",
    "helpfulness": "On helpfulness: saying no feels rude.",
    "curiosity": "On curiosity: everyone would like to know what is on it or who has lost it.",
    "trust": "On trust in technology: what a machine or its maker asks for seems to be in order.",
    "surprise": "On surprise: whoever is startled looks at the wrong thing.",
    "convenience": "On convenience: it is quicker than the proper way.",
}

OPENINGS: Final = ("{where}, {who} faces this: {scene}", "Picture {who} {at}. {scene}")


@dataclass(frozen=True)
class Draw:
    """The labels of one mix, as the composition needs them."""

    scene: str
    kind: Mapping[str, str]
    rivals: Sequence[Mapping[str, str]]
    goal: str
    role: str = "member of staff"
    situation: str = ""

    def question(self, rng: random.Random) -> str:
        """Return the situation, the scene and the stem that belongs to the goal."""
        who = f"{'an' if self.role[0] in 'aeio' else 'a'} {self.role}"
        if self.situation:
            where = self.situation[0].upper() + self.situation[1:]
            opening = rng.choice(OPENINGS).format(where=where, who=who, at=self.situation, scene=self.scene)
        else:
            opening = f"{who[0].upper()}{who[1:]} faces this: {self.scene}"
        return f"{opening} {GOALS[self.goal]['ask']}"

    @property
    def is_multiple_choice(self) -> bool:
        """Whether the goal has one checkable answer among several."""
        return "choose" in GOALS[self.goal]

    def answer(self) -> str:
        """Return the free-form answer."""
        return GOALS[self.goal]["answer"].format(**self.kind, desk_text=_inside(DESKS[self.kind["desk"]]))

    def choices(self, rng: random.Random) -> tuple[list[str], int]:
        """Return four choices and the position of the right one."""
        right = GOALS[self.goal]["choose"].format(
            **self.kind, desk_text=DESKS[self.kind["desk"]] + ".", lever_text=LEVERS[self.kind["lever"]]
        )
        wrong = [text for text in self._wrong_choices() if text != right]
        options = [right, *rng.sample(wrong, 3)]
        rng.shuffle(options)
        return options, options.index(right)

    def _wrong_choices(self) -> list[str]:
        if self.goal == "Say whom to call":
            return [f"{text}." for text in DESKS.values()]
        if self.goal == "Tell what the attacker relies on":
            return list(LEVERS.values())
        if self.goal == "Name the detail that does not fit":
            return list(HARMLESS_SIGNS)
        if self.goal == "Choose what not to do":
            return [self.kind["do"], self.kind["check"], "Note the time and what has been seen so far."]
        # An answer that fits a neighbouring kind of attack would be arguable; its mistakes never are.
        return [self.kind["worse"], *(rival["worse"] for rival in self.rivals)]


def _inside(text: str) -> str:
    return text[0].lower() + text[1:]

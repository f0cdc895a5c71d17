"""Stands in for the language model when the peer builds the sample: it answers from the prepared outlines."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from tests.peer.sample_outline import ADDED

if TYPE_CHECKING:
    import random

    from tests.peer.sample_outline import Category
    from tests.peer.sample_questions import Draw


@dataclass
class ScriptedTeacher:
    """Answers each schema that the peer's pipeline asks for, always in the same way.

    Attributes:
        factors: Roots of the outlines.
        rng: Decides spellings, omissions and the order of proposals.
        draw: The labels of the row that is being written.
    """

    factors: list[Category]
    rng: random.Random
    draw: Draw | None = None
    _calls: Counter[str] = field(default_factory=Counter)
    _verdicts: int = 0

    async def agenerate_structured(self, prompt: str, schema: type[Any], **_: Any) -> SimpleNamespace:
        """Return what the peer expects of a provider: an object with ``parsed``."""
        answer = getattr(self, f"_{schema.__name__}")(prompt)
        return SimpleNamespace(parsed=schema(**answer))

    def _FactorsResponse(self, _prompt: str) -> dict[str, Any]:
        return {
            "factors": [factor.label for factor in self.factors],
            "factor_descriptions": [factor.description for factor in self.factors],
        }

    def _ChildProposalsResponse(self, prompt: str) -> dict[str, Any]:
        call = self._calls[prompt]
        self._calls[prompt] += 1
        proposable = [child for child in self._parent(prompt).children if child.mark != ADDED]
        names = [
            child.label if self.rng.random() < 0.5 else self.rng.choice([child.label, *child.variants])
            for position, child in enumerate(proposable)
            if position % 3 == call % 3 or self.rng.random() < 0.85
        ]
        self.rng.shuffle(names)
        return {"children": names or [proposable[0].label]}

    def _CriticChildrenResponse(self, prompt: str) -> dict[str, Any]:
        kept = self._parent(prompt).kept
        # The schema asks for at least one label; the peer drops blank ones, and so can keep none.
        return {
            "refined_labels": [child.label for child in kept] or [" "],
            "refined_descriptions": [child.description for child in kept],
        }

    def _PlanNextLevelResponse(self, prompt: str) -> dict[str, Any]:
        name = re.findall(r"(?m)^Factor: (.+)$", prompt)[-1]
        self._calls[name] += 1
        plans = next(factor.plans for factor in self.factors if factor.label == name)
        return {"plan": plans[self._calls[name] - 1]}

    def _ScenariosResponse(self, prompt: str) -> dict[str, Any]:
        count = int(re.findall(r"exactly (\d+) ", prompt)[-1])
        return {"scenarios": [f"Scenario {number + 1}" for number in range(count)]}

    def _ComplexifyResponse(self, _prompt: str) -> dict[str, Any]:
        return {"complexified_scenario": "The same, with a second patient waiting"}

    def _SingleQAGenResponse(self, _prompt: str) -> dict[str, Any]:
        draw = self._drawn()
        return {"question": draw.question(self.rng), "answer": draw.answer()}

    def _MCQGenResponse(self, _prompt: str) -> dict[str, Any]:
        draw = self._drawn()
        choices, correct_index = draw.choices(self.rng)
        return {"question": draw.question(self.rng), "choices": choices, "correct_index": correct_index}

    def _RequirementCritiqueResponse(self, prompt: str) -> dict[str, Any]:
        self._verdicts += 1
        if self._verdicts % 9 == 0:
            return {"satisfying": False, "explanation": self.rng.choice(_OBJECTIONS)}
        return {"satisfying": True, "explanation": self.rng.choice(_APPROVALS)}

    def _RawGenerationResponse(self, _prompt: str) -> dict[str, Any]:
        draw = self._drawn()
        question = draw.question(self.rng)
        if draw.is_multiple_choice:
            choices, correct_index = draw.choices(self.rng)
            row = {"question": question, "choices": choices, "correct_index": correct_index}
        else:
            row = {"question": question, "answer": draw.answer()}
        return {"content": json.dumps(row, ensure_ascii=False)}

    def _DoubleProbeCorrect(self, _prompt: str) -> dict[str, Any]:
        return {
            "is_correct": True,
            "rationale": f"The marked choice is right. {self._drawn().kind['reason']}",
        }

    def _DoubleProbeIncorrect(self, _prompt: str) -> dict[str, Any]:
        return {"is_incorrect": False, "rationale": self.rng.choice(_NO_ERRORS)}

    def _drawn(self) -> Draw:
        if self.draw is None:
            raise RuntimeError("A row was asked for before a mix was drawn")
        return self.draw

    def _parent(self, prompt: str) -> Category:
        label = re.findall(r"(?m)^Expand children of node label: (.+)$", prompt)[-1]
        level = self.factors
        while level:
            for category in level:
                if category.label == label:
                    return category
            level = [child for category in level for child in category.kept]
        raise KeyError(label)


_OBJECTIONS = (
    "The situation is named, but nothing in the question depends on it.",
    "The role could be exchanged without changing the answer.",
    "Two requirements are met; the learning goal is not addressed clearly.",
    "The wording could frighten staff who are new.",
)
_APPROVALS = (
    "All requirements of the mix are met, and the answer can be carried out in under five minutes.",
    "Role, situation and goal are recognisable; the answer follows the policies.",
    "Plain language, no blame, and one clear answer.",
    "The scene fits the category, and patient care is not delayed.",
)
_NO_ERRORS = (
    "The other choices either lose time or widen the damage; none can be defended.",
    "I looked for a second defensible choice and found none.",
    "The marked choice agrees with the policies; no other does.",
)

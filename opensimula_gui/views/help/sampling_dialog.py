"""How a sample comes to be, step by step, each with the numbers of the checkpoint that is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from opensimula_gui.views.close_box import close_box
from opensimula_gui.views.page_layout import ScrollingPage, section_heading
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH, _HEIGHT = 720, 680


@dataclass(frozen=True, slots=True)
class SamplingStep:
    """One step from the instruction to a sample.

    Attributes:
        name: By which ``models.sampling_numbers`` gives the checkpoint's numbers.
        title: Its heading, with the symbols of the paper.
        text: What happens, with the section of the paper.
    """

    name: str
    title: str
    text: str


STEPS: Final = (
    SamplingStep(
        "instruction",
        marked("1. The instruction y"),
        marked(
            "All begins with y: what the dataset is to teach, in words. Excerpts of documents, the sample "
            "S, can ground it in a corpus; of these the checkpoint keeps digests only (section 2.1 of the "
            "paper)."
        ),
    ),
    SamplingStep(
        "factors",
        marked("2. Factors of variation"),
        marked(
            "The model proposes the axes along which samples may differ, such as topic, audience or "
            "difficulty. Those that are accepted get a taxonomy of their own (section 2.1)."
        ),
    ),
    SamplingStep(
        "taxonomies",
        marked("3. Taxonomies: depth D, best of N"),
        marked(
            "Below each factor a tree grows level by level, D levels deep. For the children of a node the "
            "model is asked N times; a critic merges the proposals, drops the weak ones and keeps the "
            "rest. What it was offered and what it kept is the node's expansion record (section 2.1)."
        ),
    ),
    SamplingStep(
        "strategies",
        marked("4. Strategies draw a mix"),
        marked(
            "A strategy names the factors that are drawn together. One strategy is picked by its weight, "
            "then one leaf from each of its factors: that is a mix. A mix whose labels hold both texts of "
            "a forbidden pair is thrown away and drawn again (section 2.2)."
        ),
    ),
    SamplingStep(
        "scenarios",
        marked("5. Scenarios: K per mix, a share c made harder"),
        marked(
            "For each mix the model writes K different scenarios, called meta-prompts, of which a sample "
            "uses one. A share c of them is rewritten to be more complex (section 2.2)."
        ),
    ),
    SamplingStep(
        "samples",
        marked("6. Samples, written and criticised"),
        marked(
            "The model writes the sample, and critics check that it meets what was asked; a choice "
            "question is checked twice, for being right and for not being wrong (section 2.2). Each "
            "sample remembers the leaves that it came from."
        ),
    ),
)


class SamplingDialog(QDialog):
    """*How sampling works*.

    Args:
        numbers: What the open checkpoint says to each step, by the step's name; empty if none is open.
        parent: Qt parent.
    """

    def __init__(self, numbers: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("samplingDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("How sampling works"))
        self.resize(_WIDTH, _HEIGHT)
        page = ScrollingPage(self, margin=24)
        page.setAccessibleName(tr("How sampling works"))
        with page.new_content() as column:
            column.addWidget(PlainLabel(_introduction(is_open=bool(numbers)), wrap=True, muted=True))
            for step in STEPS:
                column.addWidget(_card(step, numbers.get(step.name, "")))
            column.addStretch()
        buttons = close_box(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.addWidget(page, 1)
        layout.addWidget(buttons)
        buttons.setContentsMargins(0, 0, 24, 0)


def _introduction(*, is_open: bool) -> str:
    if is_open:
        return tr("From an instruction to a sample in six steps, with the numbers of the open checkpoint.")
    return tr(
        "From an instruction to a sample in six steps. Open a checkpoint, and each step shows its numbers."
    )


def _card(step: SamplingStep, numbers: str) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setSpacing(4)
    column.addWidget(section_heading(tr(step.title)))
    column.addWidget(PlainLabel(tr(step.text), wrap=True))
    if numbers:
        here = PlainLabel(numbers, wrap=True, muted=True)
        here.setObjectName(f"sampling_{step.name}")
        column.addSpacing(4)
        column.addWidget(here)
    return card

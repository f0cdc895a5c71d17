"""The choice between a new folder and replacing, where pulling would change or lose something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.pull_destination import destination_root
from opensimula_gui.checkpoint.transfer import DestinationState
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from pathlib import Path

    from opensimula_gui.checkpoint.transfer import PullPlan

_NAME_CHARS: Final = 60
_ICON_PIXELS: Final = 20
_LOST: Final = marked(
    "The unsaved edits in this window would be lost, unless you save them when you are asked."
)


class DestinationChoice(Card):
    """A card with two ways, the safe one chosen.

    Args:
        can_compare: Whether to offer a look at both versions.
        parent: Qt parent.

    Signals:
        changed(): another way is chosen, or another folder.
        compare_requested(): show both versions side by side.
    """

    changed = Signal()
    compare_requested = Signal()

    def __init__(self, *, can_compare: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("pullDestinationChoice")
        self._title = PlainLabel(wrap=True)
        self._title.setFont(bold_font(self._title.font()))
        self.new_folder = QRadioButton(tr("Pull into a new folder"))
        self.new_folder.setObjectName("pullIntoNewFolder")
        self.replace = QRadioButton(tr("Replace what is there"))
        self.replace.setObjectName("pullReplace")
        self.folder = QLineEdit()
        self.folder.setObjectName("pullNewFolder")
        self.folder.setAccessibleName(tr("New folder"))
        self._consequence = SmallLabel(wrap=True)
        self.compare = QPushButton(tr("Compare…"))
        self.compare.setObjectName("pullCompare")
        self.compare.setAutoDefault(False)
        self.compare.setVisible(can_compare)
        group = QButtonGroup(self)
        group.addButton(self.new_folder)
        group.addButton(self.replace)
        self._lay_out()
        self._explain()
        self.new_folder.toggled.connect(self._on_toggled)
        self.folder.textChanged.connect(self.changed)
        self.compare.clicked.connect(self.compare_requested)
        self.hide()

    @property
    def new_root(self) -> Path | None:
        """The new checkpoint root that is chosen, or None to replace what is there.

        Raises:
            OpenSimulaError: What was typed is no folder.
        """
        needs_one = not self.isHidden() and self.new_folder.isChecked()
        return destination_root(self.folder.text()) if needs_one else None

    def offer(self, plan: PullPlan, free_root: Path) -> None:
        """Start over for a plan, with a folder that is free; nothing is chosen for the user but that one."""
        self.new_folder.setChecked(True)
        text = path_text(free_root)
        self.folder.setText(text if destination_root(text) == free_root else str(free_root))
        self.compare.setEnabled(plan.destination_state is DestinationState.DIFFERENT)

    def show_stakes(self, plan: PullPlan, *, has_unsaved_edits: bool) -> None:
        """Say what is at stake at the destination; the card hides if nothing is.

        Args:
            plan: What would happen.
            has_unsaved_edits: Whether the destination is open and its edits are not on disk.
        """
        name = one_line(plan.destination.name, _NAME_CHARS)
        differs = plan.destination_state is DestinationState.DIFFERENT
        self.setVisible(differs or has_unsaved_edits)
        if has_unsaved_edits:
            self._title.setText(tr("“{name}” is open here, with edits that are not saved.", name=name))
        else:
            self._title.setText(tr("“{name}” holds a different checkpoint.", name=name))
        if differs:
            kept = tr("The state on disk is kept as a backup.")
        else:
            kept = tr("The files there are the same already.")
        self._consequence.setText(f"{kept} {tr(_LOST)}" if has_unsaved_edits else kept)
        self.replace.setAccessibleDescription(self._consequence.text())

    def _explain(self) -> None:
        self.new_folder.setWhatsThis(
            tr(
                "Pulls into a folder that does not exist yet. The checkpoint at the destination stays as it "
                "is."
            )
        )
        self.folder.setWhatsThis(tr("The folder that is made for the pulled checkpoint."))
        self.replace.setWhatsThis(
            tr(
                "Puts the files from the Hub in the place of those at the destination. The state before is "
                "kept as a backup beside them."
            )
        )
        self.compare.setWhatsThis(
            tr(
                "Shows the checkpoint at the destination and the one on the Hub side by side. Nothing is "
                "written."
            )
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.new_folder, 0, 0)
        grid.addWidget(self.folder, 0, 1)
        grid.addWidget(self.replace, 1, 0)
        grid.addWidget(self._consequence, 1, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.compare)
        column.addLayout(top)
        column.addLayout(grid)
        row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(IconLabel("warning", _ICON_PIXELS), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    @Slot()
    def _on_toggled(self) -> None:
        self.folder.setEnabled(self.new_folder.isChecked())
        self.changed.emit()

"""Every action of the program, as data: menus, toolbar and command palette are built from this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.plain_tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: objectName of the QAction.
        text: Menu text; ``&`` marks the mnemonic.
        shortcut: Portable key sequence, or empty.
        icon: Name of the icon.
        tip: What it does, in one sentence.
        needs_checkpoint: Whether it only makes sense while a checkpoint is shown.
    """

    id: str
    text: str
    shortcut: str
    icon: str
    tip: str
    needs_checkpoint: bool = False


ACTIONS = (
    ActionSpec("actionOpen", "&Open…", "Ctrl+O", "open", "Open a checkpoint folder."),
    ActionSpec(
        "actionOpenSample",
        "Open sa&mple",
        "",
        "sample",
        "Open the sample checkpoint, as a copy to play with.",
    ),
    ActionSpec(
        "actionSave",
        "&Save",
        "Ctrl+S",
        "save",
        "Save the edits and renew the digests.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionSaveAs",
        "Save &as…",
        "Ctrl+Shift+S",
        "save-as",
        "Save the checkpoint with its edits to another folder.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRevert",
        "Re&vert edits",
        "",
        "revert",
        "Set all that was edited back to what is on disk; undo brings the edits back.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionReload",
        "Re&load",
        "F5",
        "reload",
        "Read the checkpoint from disk again.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionCloseCheckpoint", "&Close", "Ctrl+W", "close", "Close the checkpoint.", needs_checkpoint=True
    ),
    ActionSpec("actionQuit", "&Quit", "Ctrl+Q", "quit", "Quit the program."),
    ActionSpec("actionUndo", "&Undo", "Ctrl+Z", "undo", "Take back the last edit.", needs_checkpoint=True),
    ActionSpec("actionRedo", "&Redo", "Ctrl+Shift+Z", "redo", "Do the edit again.", needs_checkpoint=True),
    ActionSpec(
        "actionRename",
        "Rena&me",
        "F2",
        "edited",
        "Rename the selected node or factor in the tree.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRevertItem",
        "Re&vert item",
        "",
        "revert",
        "Set the selected node or factor back to what is on disk; undo brings the edits back.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionFind",
        "&Find",
        "Ctrl+F",
        "find",
        "Find in the page at hand; elsewhere filter the taxonomy.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionFilterTree",
        "Filter &taxonomy",
        "Ctrl+Shift+F",
        "tree",
        "Go to the filter above the taxonomy tree.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionBack", "&Back", "Alt+Left", "back", "Go to the node shown before.", needs_checkpoint=True
    ),
    ActionSpec(
        "actionForward",
        "&Forward",
        "Alt+Right",
        "forward",
        "Go to the next node again.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionNextProblem",
        "Next &problem",
        "F8",
        "problems",
        "Go to the place of the next problem.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionVerify",
        "&Verify",
        "Ctrl+Shift+Y",
        "verify",
        "Read every file again and check digests, structure and references.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRehash",
        "Re-&hash",
        "",
        "rehash",
        "After an edit by hand: let the manifest vouch for the files as they are now.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionCompare",
        "&Compare with…",
        "",
        "compare",
        "Show in what the checkpoint differs from another one.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionBackups",
        "&Backups…",
        "",
        "backups",
        "List the states that saves have replaced, to compare or restore them.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionPull",
        "P&ull from Hub…",
        "Ctrl+Shift+L",
        "pull",
        "Get a checkpoint from the Hugging Face Hub, after a look at what it would change.",
    ),
    ActionSpec(
        "actionPush",
        "&Push to Hub…",
        "Ctrl+Shift+U",
        "push",
        "Push the checkpoint to the Hugging Face Hub, after a look at what would change there.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionAccount",
        "Hub &account…",
        "",
        "account",
        "Sign in to the Hugging Face Hub, see who is signed in, or sign out.",
    ),
    ActionSpec(
        "actionCommandPalette",
        "&Command palette…",
        "Ctrl+Shift+P",
        "command",
        "Find any command by typing a part of its name.",
    ),
    ActionSpec(
        "actionExpandBranch",
        "&Expand branch",
        "",
        "expand",
        "Expand the selected branch.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionCollapseAll",
        "C&ollapse all",
        "",
        "collapse",
        "Collapse the whole tree.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionResetLayout", "&Reset layout", "", "overview", "Put all panes back where they were at first."
    ),
    ActionSpec(
        "actionSchemeSystem", "&Follow the system", "", "appearance", "Light or dark, as the system is."
    ),
    ActionSpec("actionSchemeLight", "&Light colours", "", "appearance", "Always light."),
    ActionSpec("actionSchemeDark", "&Dark colours", "", "appearance", "Always dark."),
    ActionSpec("actionAbout", "&About OpenSimula", "", "app", "Versions and licence."),
)

CHECKPOINT_ACTIONS = tuple(spec.id for spec in ACTIONS if spec.needs_checkpoint)
"""Actions that are off while nothing is open; their controllers may turn them off at other times too."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "&File",
        (
            "actionOpen",
            "menuRecent",
            "actionOpenSample",
            SEPARATOR,
            "actionSave",
            "actionSaveAs",
            "actionRevert",
            SEPARATOR,
            "actionReload",
            "actionCloseCheckpoint",
            SEPARATOR,
            "actionQuit",
        ),
    ),
    (
        "&Edit",
        (
            "actionUndo",
            "actionRedo",
            SEPARATOR,
            "actionRename",
            "actionRevertItem",
            SEPARATOR,
            "actionFind",
            "actionFilterTree",
        ),
    ),
    (
        "&View",
        (
            "actionCommandPalette",
            SEPARATOR,
            "menuPages",
            "menuPanes",
            SEPARATOR,
            "actionExpandBranch",
            "actionCollapseAll",
            SEPARATOR,
            "menuColours",
            "actionResetLayout",
        ),
    ),
    ("&Go", ("actionBack", "actionForward", SEPARATOR, "actionNextProblem")),
    (
        "&Checkpoint",
        (
            "actionVerify",
            "actionRehash",
            SEPARATOR,
            "actionCompare",
            "actionBackups",
            SEPARATOR,
            "actionPull",
            "actionPush",
            SEPARATOR,
            "actionAccount",
        ),
    ),
    ("&Help", ("actionAbout",)),
)

TOOLBAR = (
    "actionOpen",
    "actionSave",
    SEPARATOR,
    "actionUndo",
    "actionRedo",
    SEPARATOR,
    "actionVerify",
    "actionPull",
    "actionPush",
)

SCHEME_ACTIONS = {
    "system": "actionSchemeSystem",
    "light": "actionSchemeLight",
    "dark": "actionSchemeDark",
}


def build_actions(parent: QObject) -> dict[str, QAction]:
    """Return a QAction for each entry of the table, by id."""
    return {spec.id: _build_action(spec, parent) for spec in ACTIONS}


def _build_action(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(icon(spec.icon), spec.text, parent)
    action.setObjectName(spec.id)
    action.setShortcut(QKeySequence(spec.shortcut))
    keys = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if spec.shortcut else ""
    action.setToolTip(plain_tooltip(spec.tip + keys))
    action.setStatusTip(spec.tip)
    action.setEnabled(not spec.needs_checkpoint)
    return action

"""Every action of the program, as data: menus, toolbar and command palette are built from this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.plain_tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


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
        in_tree: Whether its keys mean it only while the taxonomy tree has the focus.
    """

    id: str
    text: str
    shortcut: str
    icon: str
    tip: str
    needs_checkpoint: bool = False
    in_tree: bool = False


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
        "actionAddChild",
        "Add &child",
        "Ins",
        "add-child",
        "Add a node below the selected one.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionAddSibling",
        "Add &sibling",
        "Ctrl+Return",
        "add-sibling",
        "Add a node right after the selected one.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionDuplicate",
        "D&uplicate",
        "Ctrl+D",
        "duplicate",
        "Copy the selected branches, each right after itself.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionDeleteBranch",
        "&Delete branch",
        "Del",
        "remove",
        "Delete the selected nodes with all below them; undo brings them back.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionCutNodes",
        "Cu&t",
        "Ctrl+X",
        "cut",
        "Take the selected branches, to paste them below another node of their tree.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionPasteNodes",
        "&Paste below",
        "Ctrl+V",
        "paste",
        "Move what was cut below the selected node.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionMoveUp",
        "Mo&ve up",
        "Alt+Up",
        "move-up",
        "Move the selected nodes before the sibling above them.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionMoveDown",
        "Move do&wn",
        "Alt+Down",
        "move-down",
        "Move the selected nodes after the sibling below them.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionMerge",
        "&Merge siblings",
        "",
        "merge",
        "Merge the selected siblings into the one that was selected last: it gets their children.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionCopyOutline",
        "Cop&y as list",
        "Ctrl+C",
        "copy",
        "Copy the selected branches as an indented list.",
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionPasteOutline",
        "Paste list as &nodes…",
        "Ctrl+Shift+V",
        "paste",
        "Add an indented list below the selected node, after a look at what would be added.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionAddFactor",
        "Add fact&or…",
        "",
        "add",
        "Add a factor with a tree of its own.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRemoveFactor",
        "R&emove factor…",
        "",
        "remove",
        "Remove the factor of the selected row with its tree, after a look at what goes along.",
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
        "actionReplace",
        "Rep&lace…",
        "Ctrl+H",
        "replace",
        "Find and replace a text in labels and descriptions, after a look at what would change.",
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
        "actionFix",
        "F&ix problem…",
        "Ctrl+.",
        "fix",
        "Show what would mend the selected problem.",
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionMend",
        "&Mend checkpoint",
        "",
        "fix",
        "Edit a checkpoint that is read-only because of its errors.",
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
        "actionSearchEverything",
        "&Search everything…",
        "Ctrl+P",
        "find",
        "Go to any node, factor, page or command by typing a part of its name.",
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
    ActionSpec(
        "actionWhatsThis",
        "&What's this?",
        "Shift+F1",
        "help",
        "Explain what is clicked next.",
    ),
    ActionSpec(
        "actionSamplingHelp",
        "&How sampling works",
        "F1",
        "info",
        "From the instruction to a sample, with the open checkpoint's numbers.",
    ),
    ActionSpec(
        "actionKeyboard",
        "&Keyboard",
        "Ctrl+F1",
        "command",
        "List every action with its keys.",
    ),
    ActionSpec(
        "actionReportProblem",
        "&Report a problem…",
        "",
        "problems",
        "Show what helps to find a fault, to copy or to save.",
    ),
    ActionSpec("actionAbout", "&About OpenSimula", "", "app", "Versions and licences."),
)

CHECKPOINT_ACTIONS = tuple(spec.id for spec in ACTIONS if spec.needs_checkpoint)
"""Actions that are off while nothing is open; their controllers may turn them off at other times too."""


def build_actions(parent: QObject) -> dict[str, QAction]:
    """Return a QAction for each entry of the table, by id."""
    return {spec.id: _build_action(spec, parent) for spec in ACTIONS}


def _build_action(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(icon(spec.icon), spec.text, parent)
    action.setObjectName(spec.id)
    action.setShortcut(QKeySequence(spec.shortcut))
    if spec.in_tree:
        # Elsewhere the same keys cut, paste and delete text.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    keys = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if spec.shortcut else ""
    action.setToolTip(plain_tooltip(spec.tip + keys))
    action.setStatusTip(spec.tip)
    action.setEnabled(not spec.needs_checkpoint)
    return action

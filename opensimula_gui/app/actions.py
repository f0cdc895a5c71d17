"""Every action of the program, as data: menus, toolbar and command palette are built from this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: objectName of the QAction.
        text: Menu text, in English; ``&`` marks the mnemonic.
        shortcut: Portable key sequence, or empty.
        icon: Name of the icon.
        tip: What it does, in one sentence, in English.
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
    ActionSpec("actionOpen", marked("&Open…"), "Ctrl+O", "open", marked("Open a checkpoint folder.")),
    ActionSpec(
        "actionOpenSample",
        marked("Open sa&mple"),
        "",
        "sample",
        marked("Open the sample checkpoint, as a copy to play with."),
    ),
    ActionSpec(
        "actionSave",
        marked("&Save"),
        "Ctrl+S",
        "save",
        marked("Save the edits and renew the digests."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionSaveAs",
        marked("Save &as…"),
        "Ctrl+Shift+S",
        "save-as",
        marked("Save the checkpoint with its edits to another folder."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRevert",
        marked("Re&vert edits"),
        "",
        "revert",
        marked("Set all that was edited back to what is on disk; undo brings the edits back."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionReload",
        marked("Re&load"),
        "F5",
        "reload",
        marked("Read the checkpoint from disk again."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionCloseCheckpoint",
        marked("&Close"),
        "Ctrl+W",
        "close",
        marked("Close the checkpoint."),
        needs_checkpoint=True,
    ),
    ActionSpec("actionQuit", marked("&Quit"), "Ctrl+Q", "quit", marked("Quit the program.")),
    ActionSpec(
        "actionUndo",
        marked("&Undo"),
        "Ctrl+Z",
        "undo",
        marked("Take back the last edit."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRedo",
        marked("&Redo"),
        "Ctrl+Shift+Z",
        "redo",
        marked("Do the edit again."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRename",
        marked("Rena&me"),
        "F2",
        "edited",
        marked("Rename the selected node or factor in the tree."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRevertItem",
        marked("Re&vert item"),
        "",
        "revert",
        marked("Set the selected node or factor back to what is on disk; undo brings the edits back."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionAddChild",
        marked("Add &child"),
        "Ins",
        "add-child",
        marked("Add a node below the selected one."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionAddSibling",
        marked("Add &sibling"),
        "Ctrl+Return",
        "add-sibling",
        marked("Add a node right after the selected one."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionDuplicate",
        marked("D&uplicate"),
        "Ctrl+D",
        "duplicate",
        marked("Copy the selected branches, each right after itself."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionDeleteBranch",
        marked("&Delete branch"),
        "Del",
        "remove",
        marked("Delete the selected nodes with all below them; undo brings them back."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionCutNodes",
        marked("Cu&t"),
        "Ctrl+X",
        "cut",
        marked("Take the selected branches, to paste them below another node of their tree."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionPasteNodes",
        marked("&Paste below"),
        "Ctrl+V",
        "paste",
        marked("Move what was cut below the selected node."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionMoveUp",
        marked("Mo&ve up"),
        "Alt+Up",
        "move-up",
        marked("Move the selected nodes before the sibling above them."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionMoveDown",
        marked("Move do&wn"),
        "Alt+Down",
        "move-down",
        marked("Move the selected nodes after the sibling below them."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionMerge",
        marked("&Merge siblings"),
        "",
        "merge",
        marked("Merge the selected siblings into the one that was selected last: it gets their children."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionCopyOutline",
        marked("Cop&y as list"),
        "Ctrl+C",
        "copy",
        marked("Copy the selected branches as an indented list."),
        needs_checkpoint=True,
        in_tree=True,
    ),
    ActionSpec(
        "actionPasteOutline",
        marked("Paste list as &nodes…"),
        "Ctrl+Shift+V",
        "paste",
        marked("Add an indented list below the selected node, after a look at what would be added."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionAddFactor",
        marked("Add fact&or…"),
        "",
        "add",
        marked("Add a factor with a tree of its own."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRemoveFactor",
        marked("R&emove factor…"),
        "",
        "remove",
        marked("Remove the factor of the selected row with its tree, after a look at what goes along."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionFind",
        marked("&Find"),
        "Ctrl+F",
        "find",
        marked("Find in the page at hand; elsewhere filter the taxonomy."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionFilterTree",
        marked("Filter &taxonomy"),
        "Ctrl+Shift+F",
        "tree",
        marked("Go to the filter above the taxonomy tree."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionReplace",
        marked("Rep&lace…"),
        "Ctrl+H",
        "replace",
        marked("Find and replace a text in labels and descriptions, after a look at what would change."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionBack",
        marked("&Back"),
        "Alt+Left",
        "back",
        marked("Go to the node shown before."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionForward",
        marked("&Forward"),
        "Alt+Right",
        "forward",
        marked("Go to the next node again."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionNextProblem",
        marked("Next &problem"),
        "F8",
        "problems",
        marked("Go to the place of the next problem."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionFix",
        marked("F&ix problem…"),
        "Ctrl+.",
        "fix",
        marked("Show what would mend the selected problem."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionMend",
        marked("&Mend checkpoint"),
        "",
        "fix",
        marked("Edit a checkpoint that is read-only because of its errors."),
    ),
    ActionSpec(
        "actionVerify",
        marked("&Verify"),
        "Ctrl+Shift+Y",
        "verify",
        marked("Read every file again and check digests, structure and references."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionRehash",
        marked("Re-&hash"),
        "",
        "rehash",
        marked("After an edit by hand: let the manifest vouch for the files as they are now."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionCompare",
        marked("&Compare with…"),
        "",
        "compare",
        marked("Show in what the checkpoint differs from another one."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionBackups",
        marked("&Backups…"),
        "",
        "backups",
        marked("List the states that saves have replaced, to compare or restore them."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionPull",
        marked("P&ull from Hub…"),
        "Ctrl+Shift+L",
        "pull",
        marked("Get a checkpoint from the Hugging Face Hub, after a look at what it would change."),
    ),
    ActionSpec(
        "actionPush",
        marked("&Push to Hub…"),
        "Ctrl+Shift+U",
        "push",
        marked("Push the checkpoint to the Hugging Face Hub, after a look at what would change there."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionAccount",
        marked("Hub &account…"),
        "",
        "account",
        marked("Sign in to the Hugging Face Hub, see who is signed in, or sign out."),
    ),
    ActionSpec(
        "actionCommandPalette",
        marked("&Command palette…"),
        "Ctrl+Shift+P",
        "command",
        marked("Find any command by typing a part of its name."),
    ),
    ActionSpec(
        "actionSearchEverything",
        marked("&Search everything…"),
        "Ctrl+P",
        "find",
        marked("Go to any node, factor, page or command by typing a part of its name."),
    ),
    ActionSpec(
        "actionExpandBranch",
        marked("&Expand branch"),
        "",
        "expand",
        marked("Expand the selected branch."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionCollapseAll",
        marked("C&ollapse all"),
        "",
        "collapse",
        marked("Collapse the whole tree."),
        needs_checkpoint=True,
    ),
    ActionSpec(
        "actionResetLayout",
        marked("&Reset layout"),
        "",
        "overview",
        marked("Put all panes back where they were at first."),
    ),
    ActionSpec(
        "actionSchemeSystem",
        marked("&Follow the system"),
        "",
        "appearance",
        marked("Light or dark, as the system is."),
    ),
    ActionSpec("actionSchemeLight", marked("&Light colours"), "", "appearance", marked("Always light.")),
    ActionSpec("actionSchemeDark", marked("&Dark colours"), "", "appearance", marked("Always dark.")),
    ActionSpec(
        "actionWhatsThis",
        marked("&What's this?"),
        "Shift+F1",
        "help",
        marked("Explain what is clicked next."),
    ),
    ActionSpec(
        "actionSamplingHelp",
        marked("&How sampling works"),
        "F1",
        "info",
        marked("From the instruction to a sample, with the open checkpoint's numbers."),
    ),
    ActionSpec(
        "actionKeyboard",
        marked("&Keyboard"),
        "Ctrl+F1",
        "command",
        marked("List every action with its keys."),
    ),
    ActionSpec(
        "actionReportProblem",
        marked("&Report a problem…"),
        "",
        "problems",
        marked("Show what helps to find a fault, to copy or to save."),
    ),
    ActionSpec("actionAbout", marked("&About OpenSimula"), "", "app", marked("Versions and licences.")),
)

CHECKPOINT_ACTIONS = tuple(spec.id for spec in ACTIONS if spec.needs_checkpoint)
"""Actions that are off while nothing is open; their controllers may turn them off at other times too."""


def build_actions(parent: QObject) -> dict[str, QAction]:
    """Return a QAction for each entry of the table, by id."""
    return {spec.id: _build_action(spec, parent) for spec in ACTIONS}


def _build_action(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(icon(spec.icon), tr(spec.text), parent)
    action.setObjectName(spec.id)
    action.setShortcut(QKeySequence(spec.shortcut))
    if spec.in_tree:
        # Elsewhere the same keys cut, paste and delete text.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    keys = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if spec.shortcut else ""
    tip = tr(spec.tip)
    action.setToolTip(plain_tooltip(f"{tip}{keys}"))
    action.setStatusTip(tip)
    action.setWhatsThis(tip)
    action.setEnabled(not spec.needs_checkpoint)
    return action

"""Which actions stand in which menu, in the tree's own menu and in the toolbar, as data."""

from __future__ import annotations

from opensimula_gui.wording import marked

SEPARATOR = "-"

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        marked("&File"),
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
        marked("&Edit"),
        (
            "actionUndo",
            "actionRedo",
            SEPARATOR,
            "actionRename",
            "actionRevertItem",
            SEPARATOR,
            "actionFind",
            "actionFilterTree",
            "actionReplace",
        ),
    ),
    (
        marked("&Taxonomy"),
        (
            "actionAddChild",
            "actionAddSibling",
            "actionDuplicate",
            SEPARATOR,
            "actionCutNodes",
            "actionPasteNodes",
            "actionCopyOutline",
            "actionPasteOutline",
            SEPARATOR,
            "actionMoveUp",
            "actionMoveDown",
            "actionMerge",
            SEPARATOR,
            "actionDeleteBranch",
            SEPARATOR,
            "actionAddFactor",
            "actionRemoveFactor",
        ),
    ),
    (
        marked("&View"),
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
            "menuLanguage",
            "actionResetLayout",
        ),
    ),
    (
        marked("&Go"),
        ("actionSearchEverything", SEPARATOR, "actionBack", "actionForward", SEPARATOR, "actionNextProblem"),
    ),
    (
        marked("&Checkpoint"),
        (
            "actionVerify",
            "actionRehash",
            "actionFix",
            "actionMend",
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
    (
        marked("&Help"),
        (
            "actionSamplingHelp",
            "actionKeyboard",
            "actionWhatsThis",
            SEPARATOR,
            "actionReportProblem",
            "actionAbout",
        ),
    ),
)

TREE_MENU = (
    "actionRename",
    "actionRevertItem",
    SEPARATOR,
    "actionAddChild",
    "actionAddSibling",
    "actionDuplicate",
    SEPARATOR,
    "actionCutNodes",
    "actionPasteNodes",
    "actionCopyOutline",
    "actionPasteOutline",
    SEPARATOR,
    "actionMoveUp",
    "actionMoveDown",
    "actionMerge",
    SEPARATOR,
    "actionDeleteBranch",
    SEPARATOR,
    "actionAddFactor",
    "actionRemoveFactor",
    SEPARATOR,
    "actionExpandBranch",
    "actionCollapseAll",
)
"""The context menu of the taxonomy tree."""

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

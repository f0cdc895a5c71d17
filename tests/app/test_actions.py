from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from opensimula_gui.app.actions import ACTIONS
from opensimula_gui.app.menu_table import MENUS, SCHEME_ACTIONS, SEPARATOR, TOOLBAR
from opensimula_gui.app.menus import SUBMENUS
from opensimula_gui.widgets.icons import icon_names

_CONTRACT = {
    "actionOpen": "Ctrl+O",
    "actionSave": "Ctrl+S",
    "actionSaveAs": None,
    "actionRevert": None,
    "actionUndo": None,
    "actionRedo": None,
    "actionFind": "Ctrl+F",
    "actionVerify": None,
    "actionRehash": None,
    "actionCommandPalette": "Ctrl+Shift+P",
    "actionQuit": None,
}


def test_the_contract_names_are_there_with_their_shortcuts() -> None:
    specs = {spec.id: spec for spec in ACTIONS}
    assert specs.keys() >= _CONTRACT.keys()
    for action_id, shortcut in _CONTRACT.items():
        assert shortcut is None or specs[action_id].shortcut == shortcut


def test_ids_and_shortcuts_are_unique() -> None:
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1
    keys = [QKeySequence(spec.shortcut).toString() for spec in ACTIONS if spec.shortcut]
    assert all(keys)
    assert max(Counter(keys).values()) == 1


def test_every_action_has_an_icon_and_a_tip_that_is_a_sentence() -> None:
    for spec in ACTIONS:
        assert spec.icon in icon_names(), spec.id
        assert spec.tip.endswith("."), spec.id
        assert spec.text, spec.id


def test_every_action_can_be_reached_from_the_menus() -> None:
    ids = {spec.id for spec in ACTIONS}
    in_menus = {entry for _title, entries in MENUS for entry in entries} - {SEPARATOR}
    assert in_menus - SUBMENUS.keys() <= ids
    assert ids - in_menus == set(SCHEME_ACTIONS.values())
    assert set(TOOLBAR) - {SEPARATOR} <= ids


def test_no_two_entries_of_a_menu_share_a_mnemonic() -> None:
    texts = {spec.id: spec.text for spec in ACTIONS} | SUBMENUS
    for title, entries in MENUS:
        letters = Counter(
            texts[entry].split("&", 1)[1][0].lower()
            for entry in entries
            if entry != SEPARATOR and "&" in texts[entry]
        )
        assert [letter for letter, count in letters.items() if count > 1] == [], title

"""What the frozen folder holds: modules that PyInstaller can't see, and no part of Qt that nothing uses."""

from __future__ import annotations

import re
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Final

from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_submodules, copy_metadata

from opensimula_gui.app.language import SOURCE_LANGUAGE, languages

if TYPE_CHECKING:
    from collections.abc import Iterable

Entry = tuple[str, str, str]
"""Path in the folder, path on this system, and kind, as PyInstaller keeps them."""

_LIBRARY_KINDS: Final = {"BINARY", "SYMLINK"}
_BINARY_KINDS: Final = {"BINARY", "EXTENSION"}

EXCLUDED_MODULES: Final = [
    # The Hub's storage protocol, which is switched off, and its view of repositories as file systems.
    "hf_xet",
    "fsspec",
    # The window uses QtCore, QtGui, QtSvg and QtWidgets.
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    # Optional parts of what we use, and tools that only find their way in where they are installed.
    "_pytest",
    "curses",
    "hypothesis",
    "mypy",
    "pydantic.mypy",
    "pydantic.v1",
    "pydoc",
    "pygments",
    "readline",
    "rich",
    "setuptools",
    "sqlite3",
    "tkinter",
    "unittest",
]
_UNUSED_IN_HUB: Final = re.compile(
    r"huggingface_hub\.(cli|inference|serialization|_oauth|_webhooks|hf_file_system|utils\._?mcp)"
)

# The client loads each of its names when it is first asked for it, by a text that PyInstaller can't follow.
HIDDEN_MODULES: Final = collect_submodules(
    "huggingface_hub", filter=lambda name: _UNUSED_IN_HUB.match(name) is None
)

# Versions for the About dialog, and the licences of all that is in the folder.
METADATA: Final = copy_metadata("opensimula-gui", recursive=True)
# What isn't there must not look as if it were; and our own says where it was built.
_UNUSED_METADATA: Final = re.compile(r"(hf_xet|fsspec|opensimula_gui)-.*\.dist-info")

# The words of Qt's own buttons and menus, in the languages that the program speaks.
_QT_TRANSLATIONS: Final = {f"qtbase_{language}.qm" for language in languages() if language != SOURCE_LANGUAGE}

_QT_LIBRARIES: Final = {"Core", "DBus", "Gui", "Svg", "WaylandClient", "Widgets", "XcbQpa"}
_QT_LIBRARY: Final = re.compile(
    r"(?:lib)?Qt6?([A-Z]\w*?)(?:\.framework|(?:\.abi3)?\.(?:so[.\d]*|dll|pyd|dylib))?$"
)
_QT_PLUGINS: Final = {
    # None to read pictures: drawings go through QtSvg, and PNG needs no plugin.
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    # The desktop's own file dialogs and colour scheme. The one for GTK would bring GTK along.
    "platformthemes": {"qxdgdesktopportal"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """Return those of the files that PyInstaller found which go into the folder.

    Args:
        entries: Path in the folder, path on this system and kind of each.
    """
    kept = [entry for entry in entries if _is_used(PurePosixPath(entry[0].replace("\\", "/")).parts)]
    needed = _needed_libraries(kept)
    return [entry for entry in kept if _is_loaded_by_name(entry) or PurePath(entry[0]).name in needed]


def _is_used(parts: tuple[str, ...]) -> bool:
    if _UNUSED_METADATA.match(parts[0]):
        return False
    if "PySide6" in parts and "qml" in parts:
        return False
    if "PySide6" in parts and "translations" in parts:
        return parts[-1] in _QT_TRANSLATIONS
    if "PySide6" in parts and "plugins" in parts:
        kind, name = parts[parts.index("plugins") + 1 :][:2]
        return re.sub(r"^lib|\..*$", "", name) in _QT_PLUGINS.get(kind, set())
    # A framework of macOS is a folder, so that its name may be any part.
    libraries = filter(None, map(_QT_LIBRARY.match, parts))
    return all(library[1] in _QT_LIBRARIES for library in libraries)


def _is_loaded_by_name(entry: Entry) -> bool:
    destination, _source, kind = entry
    return kind not in _LIBRARY_KINDS or "plugins" in destination or "libpython" in destination


def _needed_libraries(entries: list[Entry]) -> set[str]:
    """Return the names of the libraries that others need: those that left took some of theirs along."""
    sources = {PurePath(destination).name: source for destination, source, _kind in entries}
    waiting = [source for _, source, kind in filter(_is_loaded_by_name, entries) if kind in _BINARY_KINDS]
    needed: set[str] = set()
    while waiting:
        found = {PurePath(name).name for name, _path in get_imports(waiting.pop())} & sources.keys() - needed
        needed |= found
        waiting += [sources[name] for name in found]
    return needed

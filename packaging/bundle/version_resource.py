"""What Windows shows under Details in the properties of a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_ENGLISH, _UNICODE = 0x409, 1200


def write_version_resource(target: Path, command: str, version: str) -> Path:
    """Write the description of a command's version resource in PyInstaller's own form, and return its path.

    Args:
        target: The file to write.
        command: Name of the command, without ``.exe``.
        version: The program's version, such as 0.1.0.
    """
    release = (*(int(number) for number in version.split(".")[:3]), 0)
    texts = {
        "FileDescription": "Inspect and edit OpenSimula checkpoints",
        "FileVersion": version,
        "InternalName": command,
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": f"{command}.exe",
        "ProductName": "OpenSimula",
        "ProductVersion": version,
    }
    rows = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    target.write_text(
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={release}, prodvers={release}),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable('{_ENGLISH:04X}{_UNICODE:04X}', [{rows}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{_ENGLISH}, {_UNICODE}])]),\n"
        "  ],\n"
        ")\n",
        "utf-8",
    )
    return target

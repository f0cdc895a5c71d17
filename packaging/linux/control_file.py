"""The control file and the changelog of the Debian package, from the project's metadata."""

from __future__ import annotations

import os
import subprocess
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_DESCRIPTION = """\
 An OpenSimula checkpoint is the folder in which AfterImage keeps the design of
 a synthetic dataset: factor taxonomies, sampling strategies, a run config, and
 a manifest with digests.
 .
 This program shows what is in a checkpoint and whether it is intact, edits it
 with undo, compares checkpoints by meaning, and pulls them from the Hugging
 Face Hub and pushes them to it. The command opensimula does the same in a
 terminal.
"""


def control_file(project: Mapping[str, Any], depends: str, size_kib: int, architecture: str) -> bytes:
    """Return the control file.

    Args:
        project: The metadata in ``pyproject.toml``.
        depends: What has to be installed along.
        size_kib: How much the files take up.
        architecture: Debian's name of the kind of computer.
    """
    fields = {
        "Package": project["name"],
        "Version": debian_version(project),
        "Architecture": architecture,
        "Maintainer": _maintainer(),
        "Installed-Size": size_kib,
        "Depends": depends,
        # Without any font, Qt draws every character as a box.
        "Recommends": "ca-certificates, fonts-dejavu-core | fonts-noto-core | fonts-freefont-ttf",
        "Section": "science",
        "Priority": "optional",
        **({"Homepage": project["urls"]["Homepage"]} if "Homepage" in project.get("urls", {}) else {}),
        "Description": f"inspector and editor for OpenSimula checkpoints\n{_DESCRIPTION.rstrip()}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items()).encode()


def debian_version(project: Mapping[str, Any]) -> str:
    """Return the version of the package: the program's, packaged for the first time."""
    return f"{project['version']}-1"


def debian_changelog(project: Mapping[str, Any], time: datetime) -> bytes:
    """Return the changelog of the packaging; the program's own stands beside it.

    Args:
        project: The metadata in ``pyproject.toml``.
        time: When the release was made.
    """
    return (
        f"{project['name']} ({debian_version(project)}) unstable; urgency=medium\n\n"
        f"  * Version {project['version']}; see changelog.gz.\n\n"
        f" -- {_maintainer()}  {format_datetime(time)}\n"
    ).encode()


def _maintainer() -> str:
    """Return who builds the package: as Debian's tools are told, else as git is."""
    name = os.environ.get("DEBFULLNAME") or _git("user.name")
    address = os.environ.get("DEBEMAIL") or _git("user.email")
    if not name or not address:
        raise SystemExit(
            "A Debian package names who built it: set DEBFULLNAME and DEBEMAIL, or git's user.name and "
            "user.email."
        )
    return f"{name} <{address}>"


def _git(key: str) -> str:
    command = ["git", "config", "--get", key]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()

"""Which libraries of the frozen folder this Debian system has in packages, and what the rest depends on."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def drop_system_libraries(library: Path) -> None:
    """Remove the libraries that Debian has in packages of its own.

    Args:
        library: A copy of the frozen folder.
    """
    names = [file.name for file in (library / "_internal").glob("lib*.so*") if not file.is_symlink()]
    multiarch = _run(["dpkg-architecture", "-qDEB_HOST_MULTIARCH"]).strip()
    places = [f"{folder}/{multiarch}/{name}" for name in names for folder in ("/lib", "/usr/lib")]
    # One line for each that is found; the exit code tells only that some are not.
    answer = _run(["dpkg-query", "--search", *places], check=False)
    for place in re.findall(r": (/\S+)$", answer, re.MULTILINE):
        name = place.rpartition("/")[2]
        # Python's modules were compiled for this very build of it.
        if not name.startswith("libpython"):
            (library / "_internal" / name).unlink(missing_ok=True)


def shared_library_depends(library: Path, work: Path) -> str:
    """Return what the programs and libraries in a folder depend on, in the words of a control file.

    Args:
        library: The folder.
        work: Where files for Debian's tools may be written.
    """
    (work / "debian").mkdir(parents=True)
    (work / "debian" / "control").write_text(
        "Source: opensimula-gui\n\nPackage: opensimula-gui\nArchitecture: any\n", "utf-8"
    )
    binaries = [path for path in library.rglob("*") if _is_binary(path)]
    folders = sorted({path.parent for path in binaries if ".so" in path.name})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info"]
    command += [f"-l{folder.resolve()}" for folder in folders]
    command += [str(path.resolve()) for path in binaries]
    answer = _run(command, cwd=work)
    depends = re.search(r"^shlibs:Depends=(.*)$", answer, re.MULTILINE)
    if depends is None:
        raise SystemExit(f"dpkg-shlibdeps named no dependencies: {answer}")
    return depends[1]


def _is_binary(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _run(command: list[str], *, check: bool = True, cwd: Path | None = None) -> str:
    ended = subprocess.run(command, check=False, cwd=cwd, capture_output=True, text=True)
    if check and ended.returncode:
        raise SystemExit(f"{command[0]} failed: {ended.stderr.strip()}")
    return ended.stdout

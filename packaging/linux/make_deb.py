"""Build the Debian package from the frozen folder.

usage: make_deb.py FROZEN_FOLDER WORK_FOLDER TARGET_FOLDER

PYTHONPATH names packaging/bundle. What a Debian system has in packages of its own stays out: it comes with
the dependencies, and gets its security updates there.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from app_icons import HICOLOR_SIZES, png
from completions import COMPLETION_FILES, completion_script
from control_file import control_file, debian_changelog, debian_version
from man_pages import man_pages
from metainfo import complete_metainfo
from system_packages import drop_system_libraries, shared_library_depends

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]

NAME: Final = "opensimula-gui"
COMMANDS: Final = (NAME, "opensimula")


def main(frozen: Path, work: Path, target: Path) -> Path:
    """Build the package and return its path."""
    shutil.rmtree(work, ignore_errors=True)
    tree = work / NAME
    library = tree / "usr" / "lib" / NAME
    shutil.copytree(frozen, library, symlinks=True)
    drop_system_libraries(library)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    _add_commands(tree)
    _add_desktop_files(tree, project)
    _add_documents(tree, project)
    _set_modes(tree)
    depends = shared_library_depends(library, work)
    size_kib = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    _write(tree / "DEBIAN" / "control", control_file(project, depends, size_kib, _architecture()))
    target.mkdir(parents=True, exist_ok=True)
    package = target / f"{NAME}_{debian_version(project)}_{_architecture()}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    return package


def _add_commands(tree: Path) -> None:
    share = tree / "usr" / "share"
    (tree / "usr" / "bin").mkdir(parents=True)
    for name in COMMANDS:
        (tree / "usr" / "bin" / name).symlink_to(f"../lib/{NAME}/{name}")
    for name, text in man_pages(_now().date()).items():
        _write_compressed(share / "man" / "man1" / f"{name}.gz", text.encode())
    for shell, place in COMPLETION_FILES.items():
        _write(share / place, completion_script(shell).encode())


def _add_desktop_files(tree: Path, project: dict[str, Any]) -> None:
    share = tree / "usr" / "share"
    drawing = ROOT / "resources" / "icons" / "app.svg"
    icons = share / "icons" / "hicolor"
    for side in HICOLOR_SIZES:
        _write(icons / f"{side}x{side}" / "apps" / f"{NAME}.png", png(drawing, side))
    _write(icons / "scalable" / "apps" / f"{NAME}.svg", drawing.read_bytes())
    _write(share / "applications" / f"{NAME}.desktop", (HERE / f"{NAME}.desktop").read_bytes())
    urls = project.get("urls", {})
    metainfo = complete_metainfo(HERE / f"{NAME}.metainfo.xml", urls, project["version"], _now().date())
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", metainfo)


def _add_documents(tree: Path, project: dict[str, Any]) -> None:
    share = tree / "usr" / "share"
    documents = share / "doc" / NAME
    _write(documents / "copyright", (HERE / "copyright").read_bytes())
    _write_compressed(documents / "changelog.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _write_compressed(documents / "changelog.Debian.gz", debian_changelog(project, _now()))
    _write(share / "lintian" / "overrides" / NAME, (HERE / "lintian-overrides").read_bytes())


def _now() -> datetime:
    """Return the time of the release, which whoever builds it again may set, as reproducible builds do."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)


def _architecture() -> str:
    asked = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    return asked.stdout.strip()


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _write_compressed(file: Path, data: bytes) -> None:
    # Without name and time, so that the same input gives the same bytes.
    _write(file, gzip.compress(data, 9, mtime=0))


def _set_modes(tree: Path) -> None:
    for path in tree.rglob("*"):
        if not path.is_symlink():
            is_command = path.parent == tree / "usr" / "lib" / NAME and path.name in COMMANDS
            path.chmod(0o755 if path.is_dir() or is_command else 0o644)


if __name__ == "__main__":
    print(main(*map(Path, sys.argv[1:4])))

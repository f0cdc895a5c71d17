"""The Debian package, installed below a folder of its own: what the desktop finds, and that nothing stays behind."""

from __future__ import annotations

import gzip
import re
import shlex
import subprocess
from configparser import ConfigParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.x11.test_window import NAME

if TYPE_CHECKING:
    from tests.x11.conftest import Desk

pytestmark = pytest.mark.release

ICON_SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def run(*command: str | Path) -> str:
    """Run a command that is to succeed; return all that it said."""
    ended = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout + ended.stderr


def dpkg(root: Path, *arguments: str | Path) -> None:
    """Run dpkg on a system of its own, which has nothing that the package depends on."""
    # Its log and its lock lie in there as well, so that no rights are needed.
    force = ["--force-not-root", "--force-depends", "--force-bad-path"]
    run("dpkg", f"--root={root}", f"--log={root / 'log'}", *force, *arguments)


def files(root: Path) -> set[str]:
    found = {str(path.relative_to(root)) for path in root.rglob("*")}
    return {path for path in found if not path.startswith(("var/lib/dpkg", "log"))}


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory, debian_package: Path) -> Path:
    """Return the root of a system with the package in it."""
    root = tmp_path_factory.mktemp("system")
    for folder in ("updates", "info"):
        (root / "var/lib/dpkg" / folder).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    dpkg(root, "--install", debian_package)
    return root


def desktop_entry(system: Path) -> ConfigParser:
    entry = ConfigParser(interpolation=None)
    entry.read(system / "usr/share/applications/opensimula-gui.desktop", "utf-8")
    return entry


def test_lintian_finds_no_error(debian_package: Path) -> None:
    said = run("lintian", "--fail-on", "error", debian_package)
    assert not re.search(r"^E:", said, re.MULTILINE)


def test_the_menu_lists_it_with_an_icon(system: Path) -> None:
    share = system / "usr/share"
    run("desktop-file-validate", share / "applications/opensimula-gui.desktop")
    icon = desktop_entry(system)["Desktop Entry"]["Icon"]
    icons = share / "icons/hicolor"
    assert all((icons / f"{side}x{side}/apps/{icon}.png").is_file() for side in ICON_SIZES)
    assert (icons / f"scalable/apps/{icon}.svg").is_file()


def test_software_centres_can_show_it(system: Path) -> None:
    run("appstreamcli", "validate-tree", "--no-net", system)


def test_both_commands_have_a_page_of_manual(system: Path) -> None:
    for command in ("opensimula", "opensimula-gui"):
        page = gzip.decompress((system / f"usr/share/man/man1/{command}.1.gz").read_bytes())
        checked = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "warning"], input=page, capture_output=True, timeout=60, check=False
        )
        assert (checked.returncode, checked.stdout) == (0, b"")
        assert command.replace("-", "\\-").encode() in page


def test_bash_completes_commands(system: Path) -> None:
    script = system / "usr/share/bash-completion/completions/opensimula"
    complete = (
        f"source {shlex.quote(str(script))}; COMP_WORDS=(opensimula ver); COMP_CWORD=1; "
        f"_opensimula_completion {shlex.quote(str(system / 'usr/bin/opensimula'))}; echo ${{COMPREPLY[@]}}"
    )
    assert run("bash", "-c", complete).split() == ["verify"]


def test_every_shell_can_read_its_completion(system: Path) -> None:
    share = system / "usr/share"
    assert "compdef" in (share / "zsh/vendor-completions/_opensimula").read_text("utf-8")
    assert "complete" in (share / "fish/vendor_completions.d/opensimula.fish").read_text("utf-8")


def test_it_goes_without_a_trace(system: Path, tmp_path: Path, debian_package: Path) -> None:
    root = tmp_path / "system"
    for folder in ("updates", "info"):
        (root / "var/lib/dpkg" / folder).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    dpkg(root, "--install", debian_package)
    assert files(root) == files(system)
    dpkg(root, "--purge", "opensimula-gui")
    assert files(root) == set()


class TestOnADisplay:
    """The file manager passes a folder, as the desktop entry says."""

    @pytest.fixture
    def program(self, system: Path) -> list[str]:
        command, place = desktop_entry(system)["Desktop Entry"]["Exec"].split()
        assert place == "%f"
        return [str(system / "usr/bin" / command)]

    def test_the_file_manager_opens_a_folder_with_it(self, desk: Desk) -> None:
        assert NAME in desk.title()
        desk.keys("ctrl+q")
        assert desk.wait_for_end() == 0

"""The Debian package, installed below a folder of its own: what a desktop finds; and that nothing stays."""

from __future__ import annotations

import gzip
import importlib.util
import re
import shlex
import subprocess
from configparser import ConfigParser
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from tests.release.conftest import ROOT
from tests.x11.test_window import NAME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.x11.conftest import Desk

pytestmark = pytest.mark.release

LINUX: Final = ROOT / "packaging" / "linux"
# Its id would start with the domain of the project, which has none yet.
NO_DOMAIN: Final = "cid-desktopapp-is-not-rdns"
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
    return {path for path in found if not path.startswith(("var", "log"))}


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


def appstream_complaints(*arguments: str | Path) -> set[str]:
    """Return the kinds of complaint that are errors or warnings."""
    command = ["appstreamcli", *arguments, "--no-net"]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout
    assert "Validation" in said
    return set(re.findall(r"^\s*[EW]: \S+ (\S+)", said, re.MULTILINE)) - {NO_DOMAIN}


def test_software_centres_can_show_it(system: Path) -> None:
    assert appstream_complaints("validate-tree", system) == set()


def test_they_show_pictures_once_these_lie_on_the_web(tmp_path: Path) -> None:
    metainfo = importlib.util.spec_from_file_location("metainfo", LINUX / "metainfo.py")
    assert metainfo is not None
    assert metainfo.loader is not None
    module = importlib.util.module_from_spec(metainfo)
    metainfo.loader.exec_module(module)
    urls = {"Homepage": "https://example.org", "Screenshots": "https://example.org/pictures/"}
    template = LINUX / "opensimula-gui.metainfo.xml"
    text = module.complete_metainfo(template, urls, "1.2.3", date(2026, 1, 2))
    file = tmp_path / template.name
    file.write_bytes(text)
    assert appstream_complaints("validate", file) == set()
    pictures = re.findall(rb"https://example.org/pictures/([\w-]+.png)", text)
    assert len(pictures) == 5
    assert all((LINUX.parent / "screenshots" / name.decode()).is_file() for name in pictures)


def test_both_commands_have_a_page_of_manual(system: Path) -> None:
    for command in ("opensimula", "opensimula-gui"):
        page = gzip.decompress((system / f"usr/share/man/man1/{command}.1.gz").read_bytes())
        checked = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "warning"],
            input=page,
            capture_output=True,
            timeout=60,
            check=False,
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

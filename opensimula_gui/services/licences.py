"""What the program is shipped with, and under which licences, as the installed packages say themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PROGRAM: Final = "opensimula-gui"
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_CLASSIFIER: Final = "License :: "
_TEXT_FILE: Final = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")
_MAX_LICENCE_CHARS: Final = 80


@dataclass(frozen=True, slots=True)
class Licence:
    """A package that is shipped.

    Attributes:
        package: Its name.
        version: Its version.
        licence: The licence's name or SPDX expression; empty if the package does not say.
        text: The licence as it came with the package; empty if it came without.
    """

    package: str
    version: str
    licence: str
    text: str


def shipped_licences() -> list[Licence]:
    """Return the program and all packages that it needs, sorted by name, the program first."""
    found = {licence.package.lower(): licence for licence in map(_licence, _shipped())}
    return sorted(found.values(), key=lambda one: (one.package != _PROGRAM, one.package.lower()))


def _shipped() -> Iterable[Distribution]:
    try:
        return _needed(distribution(_PROGRAM))
    except PackageNotFoundError:
        # A frozen folder holds just what is shipped.
        return distributions()


def _needed(program: Distribution) -> Iterator[Distribution]:
    waiting, seen = [program], {_PROGRAM}
    while waiting:
        package = waiting.pop()
        yield package
        for requirement in package.requires or ():
            name = _NAME.match(requirement)
            if name is None or "extra ==" in requirement or _spelt(name[0]) in seen:
                continue
            seen.add(_spelt(name[0]))
            try:
                waiting.append(distribution(name[0]))
            except PackageNotFoundError:
                continue


def _spelt(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(package: Distribution) -> Licence:
    meta = package.metadata
    classifiers = [
        line.rpartition(" :: ")[2] for line in meta.get_all("Classifier", []) if line.startswith(_CLASSIFIER)
    ]
    told = [*meta.get_all("License-Expression", []), *meta.get_all("License", [])]
    said = told[0].partition("\n")[0] if told else ""
    name = said if said and len(said) <= _MAX_LICENCE_CHARS else ", ".join(classifiers)
    return Licence(meta["Name"], package.version, name, _text(package))


def _text(package: Distribution) -> str:
    files = sorted(str(file) for file in package.files or () if ".dist-info" in str(file))
    paths = [Path(str(package.locate_file(file))) for file in files if _TEXT_FILE.search(file)]
    return "\n\n".join(path.read_text("utf-8", errors="replace").strip() for path in paths if path.is_file())

"""What the program remembers between runs, in one JSON file that only its user may read.

Nothing heavy is imported: the window reads its settings before its first paint.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from opensimula_gui.services.folders import settings_folder
from opensimula_gui.wording import marked, tr

MAX_RECENT: Final = 20
MAX_RECENT_REPOS: Final = 20
COLOR_SCHEMES: Final = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class RecentCheckpoint:
    """A checkpoint that was opened before.

    Attributes:
        path: Its root, resolved.
        name: Name of the run when it was opened; untrusted text.
        factors: How many factors it had.
        nodes: How many nodes it had.
        opened_at: When it was last opened: UTC, ISO 8601, whole seconds.
        errors: How many problems it had then that are errors; None if that is not known.
        warnings: Likewise those that are warnings.
    """

    path: str
    name: str
    factors: int
    nodes: int
    opened_at: str
    errors: int | None = None
    warnings: int | None = None


@dataclass
class Settings:
    """All that is remembered. Change the attributes, then ``save()``.

    Attributes:
        file: Where it is kept.
        recent: Checkpoints opened before, the latest first.
        window_geometry: What Qt's ``saveGeometry`` returned; empty if nothing is known.
        window_state: What Qt's ``saveState`` returned; empty if nothing is known.
        last_page: Name of the page that was shown last; empty if none was.
        color_scheme: One of ``COLOR_SCHEMES``.
        language: Code of the language that was chosen, such as ``de``; empty for the system's.
        recent_repos: Ids of Hub repositories that were used before, the latest first.
    """

    file: Path
    recent: list[RecentCheckpoint] = field(default_factory=list)
    recent_repos: list[str] = field(default_factory=list)
    window_geometry: bytes = b""
    window_state: bytes = b""
    last_page: str = ""
    color_scheme: str = "system"
    language: str = ""
    _trouble: list[tuple[str, dict[str, object]]] = field(default_factory=list, repr=False)
    _unknown: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def notice(self) -> str:
        """What went wrong with the file, in words for the user; empty if nothing did."""
        # Put into words here: the settings are what says in which language.
        return " ".join(tr(text, **values) for text, values in self._trouble)

    @notice.setter
    def notice(self, text: str) -> None:
        self._trouble = [(text, {})] if text else []

    @classmethod
    def load(cls, file: Path | None = None) -> Settings:
        """Read the settings; what can't be read is left at its default, and never stops the program.

        Args:
            file: Where they are kept; None takes the user's own.
        """
        settings = cls(file or settings_folder() / "settings.json")
        try:
            document = json.loads(settings.file.read_bytes())
        except FileNotFoundError:
            return settings
        except OSError as error:
            settings._tell(
                marked("The settings could not be read ({reason}); the defaults are used."),
                reason=error.strerror,
            )
            return settings
        except (ValueError, RecursionError):
            document = None
        if isinstance(document, dict):
            settings._take(document)
        else:
            settings._set_aside()
        return settings

    def save(self) -> None:
        """Write the settings; keys of a newer version stay. A failure is told in ``notice``, not raised."""
        document = self._unknown | {
            "recent": [asdict(entry) for entry in self.recent],
            "recent_repos": self.recent_repos,
            "window_geometry": base64.b64encode(self.window_geometry).decode(),
            "window_state": base64.b64encode(self.window_state).decode(),
            "last_page": self.last_page,
            "color_scheme": self.color_scheme,
            "language": self.language,
        }
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write_privately(self.file, json.dumps(document, indent=2).encode())
        except OSError as error:
            self._tell(marked("The settings could not be saved ({reason})."), reason=error.strerror)

    def remember_opened(
        self,
        root: Path,
        name: str,
        *,
        factors: int,
        nodes: int,
        errors: int | None = None,
        warnings: int | None = None,
    ) -> None:
        """Put a checkpoint on top of the recent ones; it stands there once, however it was spelt."""
        path = str(root.resolve())
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        others = [entry for entry in self.recent if entry.path != path]
        newest = RecentCheckpoint(path, name, factors, nodes, now, errors, warnings)
        self.recent = [newest, *others][:MAX_RECENT]

    def remember_repo(self, repo_id: str) -> None:
        """Put a repository of the Hub on top of those used before."""
        others = [entry for entry in self.recent_repos if entry != repo_id]
        self.recent_repos = [repo_id, *others][:MAX_RECENT_REPOS]

    def forget(self, root: Path) -> None:
        """Take a checkpoint off the recent ones."""
        paths = {str(root), str(root.resolve())}
        self.recent = [entry for entry in self.recent if entry.path not in paths]

    def _tell(self, text: str, **values: object) -> None:
        self._trouble = [(text, values)]

    def _take(self, document: dict[str, Any]) -> None:
        """Take over the values that make sense."""
        recent = document.pop("recent", None)
        entries = map(_recent_checkpoint, recent if isinstance(recent, list) else ())
        self.recent = [entry for entry in entries if entry is not None][:MAX_RECENT]
        repos = document.pop("recent_repos", None)
        names = [name for name in repos if isinstance(name, str)] if isinstance(repos, list) else []
        self.recent_repos = names[:MAX_RECENT_REPOS]
        self.window_geometry = _bytes(document.pop("window_geometry", None))
        self.window_state = _bytes(document.pop("window_state", None))
        page = document.pop("last_page", None)
        self.last_page = page if isinstance(page, str) else ""
        scheme = document.pop("color_scheme", None)
        self.color_scheme = scheme if scheme in COLOR_SCHEMES else "system"
        language = document.pop("language", None)
        self.language = language if isinstance(language, str) else ""
        self._unknown = document

    def _set_aside(self) -> None:
        aside = self.file.with_suffix(".broken.json")
        self._tell(marked("The settings were damaged; the defaults are used."))
        with contextlib.suppress(OSError):
            self.file.replace(aside)
            self._trouble.append((marked("The damaged file is kept as {file}."), {"file": aside}))


def _recent_checkpoint(value: object) -> RecentCheckpoint | None:
    if not isinstance(value, dict):
        return None
    path, name, opened_at = (value.get(key) for key in ("path", "name", "opened_at"))
    factors, nodes, errors, warnings = map(value.get, ("factors", "nodes", "errors", "warnings"))
    if (
        isinstance(path, str)
        and isinstance(name, str)
        and isinstance(opened_at, str)
        and isinstance(factors, int)
        and isinstance(nodes, int)
    ):
        known = isinstance(errors, int) and isinstance(warnings, int)
        health = (errors, warnings) if known else (None, None)
        return RecentCheckpoint(path, name, factors, nodes, opened_at, *health)
    return None


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except ValueError:
        return b""


def _write_privately(file: Path, data: bytes) -> None:
    """Replace a file in one step; mkstemp gives the new one the mode 0600."""
    descriptor, temporary = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    try:
        with open(descriptor, "wb") as output:  # noqa: PTH123 - a descriptor has no path
            output.write(data)
            output.flush()
            os.fsync(descriptor)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise

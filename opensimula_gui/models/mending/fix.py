"""What a remedy for a problem is: told before it is done, then done by one undoable step or on disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opensimula_gui.checkpoint.rewriting import Rewrite
    from opensimula_gui.models.taxonomy_steps import Step

MAX_LINES: Final = 10
"""Lines of a preview; of further ones only the number is told."""


@dataclass(frozen=True, slots=True)
class FileWork:
    """Something to do to a file on disk, at once.

    Attributes:
        name: The file.
        way: How its text is mended; None writes a new manifest with the digests of all files.
        pointers: Places in the file that it is about, for those ways that need them.
    """

    name: str
    way: Rewrite | None = None
    pointers: tuple[str, ...] = ()


def _fix_verb() -> str:
    return tr("Fix", "verb")


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend one or several problems.

    Attributes:
        title: What it does, such as "Recompute the depths of 'Cause'".
        done: What it has done, as a sentence.
        lines: What changes, at most ``MAX_LINES`` of them and one that counts the rest.
        build: Makes the step to perform; None for a file action. It may prepare rows, so it is only called
            once the user has said yes.
        work: What to do on disk; None for a step.
        refusal: Why it can't be done now, as a sentence; empty if it can.
        verb: What the button that does it says.
    """

    title: str
    done: str
    lines: tuple[str, ...] = ()
    build: Callable[[], Step] | None = None
    work: FileWork | None = None
    refusal: str = ""
    verb: str = field(default_factory=_fix_verb)


@dataclass(frozen=True, slots=True)
class Remedy:
    """A fix for a problem, and the like for all problems of its kind.

    Attributes:
        one: The fix for the problem alone.
        every: The same for all problems of its kind; None if there is no other one, or it is the same.
        count: How many problems ``every`` mends.
    """

    one: Fix
    every: Fix | None = None
    count: int = 1


def preview(lines: Iterable[str], count: int) -> tuple[str, ...]:
    """Return the lines of a preview.

    Args:
        lines: All lines; no more are taken than are shown.
        count: How many there are.
    """
    shown = tuple(islice(lines, MAX_LINES))
    rest = count - len(shown)
    return (*shown, tr("… and {n} more", "… and {n} more", rest)) if rest > 0 else shown

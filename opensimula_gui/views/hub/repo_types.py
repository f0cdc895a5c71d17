"""What the types of repositories are called."""

from __future__ import annotations

from typing import Final

from opensimula_gui.wording import marked, tr

_TITLES: Final = {"dataset": marked("Dataset"), "model": marked("Model"), "space": marked("Space")}
_PRIVATE: Final = {
    "dataset": marked("a private dataset"),
    "model": marked("a private model"),
    "space": marked("a private space"),
}
_PUBLIC: Final = {
    "dataset": marked("a public dataset"),
    "model": marked("a public model"),
    "space": marked("a public space"),
}


def repo_type_title(repo_type: str) -> str:
    """Return the name of a type, one of ``REPO_TYPES``, as it stands in a list."""
    return tr(_TITLES[repo_type])


def repo_type_words(repo_type: str, *, private: bool) -> str:
    """Return what a repository is, within a sentence.

    Args:
        repo_type: One of ``REPO_TYPES``.
        private: Whether only its members can see it.
    """
    return tr((_PRIVATE if private else _PUBLIC)[repo_type])

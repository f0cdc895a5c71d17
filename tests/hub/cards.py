"""Checks the front matter of a README.md as far as the Hub's verdict on it matters."""

from __future__ import annotations

import importlib
import re
from typing import Any, Final

_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:^---[ \t]*\r?$|\Z)", re.DOTALL | re.MULTILINE)
_LISTS_OF_NAMES: Final = ("tags", "task_categories", "size_categories", "language", "license")
_MAX_TAG_CHARACTERS: Final = 60


def check_card(text: str, repo_type: str) -> tuple[list[str], list[str]]:
    """Return what is wrong with a card, and what is merely missing.

    Args:
        text: The README.md.
        repo_type: Whose card it is.
    """
    match = _FRONT_MATTER.match(text)
    if match is None or not match[1].strip():
        return [], ["The card has no metadata."]
    if not match[0].rstrip().endswith("---"):
        return ["The metadata has no end."], []
    # The client cannot do without PyYAML, so it is there; it has no type stubs here.
    yaml: Any = importlib.import_module("yaml")
    try:
        metadata = yaml.safe_load(match[1])
    except yaml.YAMLError as error:
        return [f"The metadata is not YAML: {error}"], []
    if not isinstance(metadata, dict):
        return ["The metadata is not a mapping."], []
    return _wrong_values(metadata, repo_type), []


def _wrong_values(metadata: dict[str, Any], repo_type: str) -> list[str]:
    errors = []
    for key in _LISTS_OF_NAMES:
        value = metadata.get(key, [])
        names = value if isinstance(value, list) else [value]
        if not all(isinstance(name, str) and 0 < len(name) <= _MAX_TAG_CHARACTERS for name in names):
            errors.append(f'"{key}" must hold short names.')
    if not isinstance(metadata.get("configs", []), list):
        errors.append('"configs" must be a list.')
    if repo_type == "space" and "sdk" not in metadata:
        errors.append('"sdk" is missing.')
    return errors

"""The rules by which texts are written down, so that Qt's collector finds them whole."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.wording import marked, speak, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parents[1] / "opensimula_gui"
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


class _Shouting:
    def text(self, source: str, note: str, count: int | None) -> str:
        return (source if count is None or count == 1 else note).upper().replace("{N}", "{n}")

    def number(self, count: int) -> str:
        return f"<{count}>"


def test_values_are_filled_in_and_never_looked_at() -> None:
    assert tr("{name} can't be read.", name="{0} {name} {n}") == "{0} {name} {n} can't be read."
    assert tr("no value {here}") == "no value {here}"


@pytest.mark.parametrize(("count", "text"), [(0, "0 nodes"), (1, "1 node"), (1234, "1,234 nodes")])
def test_english_has_a_singular_and_a_plural(count: int, text: str) -> None:
    assert tr("{n} node", "{n} nodes", count) == text


def test_another_language_is_spoken_until_it_is_taken_back() -> None:
    restore = speak(_Shouting())
    assert tr("{n} node", "{n} nodes", 2) == "<2> NODES"
    restore()
    assert tr("{n} node", "{n} nodes", 2) == "2 nodes"
    assert marked("text") == "text"


def _calls(tree: ast.AST, *, inside: bool = False) -> Iterator[tuple[ast.Call, bool]]:
    """Yield each call of tr or marked, and whether it runs later than the import."""
    for node in ast.iter_child_nodes(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"tr", "marked"}
        ):
            yield node, inside
        yield from _calls(node, inside=inside or isinstance(node, _SCOPES))


def _fault(call: ast.Call, *, inside: bool) -> str:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    source = call.args[0] if call.args else None
    is_literal = isinstance(source, ast.Constant) and isinstance(source.value, str)
    if name == "marked":
        return "" if is_literal else "marked() takes a literal"
    if not inside:
        return "tr() runs while the module is imported, before the language is known"
    if isinstance(source, ast.JoinedStr | ast.BinOp):
        return "tr() takes a literal or a marked text"
    if is_literal and len(call.args) == 3 and not isinstance(call.args[1], ast.Constant):
        return "the plural is a literal too"
    return ""


def test_texts_are_literals_and_translated_when_they_are_shown() -> None:
    faults = []
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        for call, inside in _calls(tree):
            fault = _fault(call, inside=inside)
            if fault:
                faults.append(f"{file.relative_to(PACKAGE)}:{call.lineno}: {fault}")
    assert faults == []


def test_no_text_is_hidden_from_the_collector_in_an_f_string() -> None:
    hidden = [
        f"{file.relative_to(PACKAGE)}:{call.lineno}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for joined in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for call, _inside in _calls(joined)
        if call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []

"""The text of a value: to tell whether two values are the same, and to show them."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the property model_extra returns, which runs Python code: it is asked for a million times.
unknown_keys = attrgetter("__pydantic_extra__")


def shown_text(value: Any) -> str | None:
    """Return a text as it is, None for null, and any other value as ``json_value`` writes it."""
    return value if value is None or isinstance(value, str) else json_value(value)


def json_value(value: Any) -> str:
    """Return a value as JSON on one line, with sorted keys, however deep it nests.

    Args:
        value: A JSON value, or a model, whose unknown keys count as well.
    """
    try:
        return _encode(value)
    except RecursionError:
        return "".join(_pieces(value))


def is_same(old: Any, new: Any) -> bool:
    """Tell whether two values mean the same.

    Their texts are compared: Python itself takes 1, 1.0 and true for one value, and NaN for two.
    """
    if type(old) is type(new) is str:
        return bool(old == new)
    return old is new or json_value(old) == json_value(new)


class _Token(str):
    """A piece of JSON text that is ready, unlike a text value."""

    __slots__ = ()


_COMMA = _Token(", ")


def _plain(value: Any) -> Any:
    # Not model_dump(): it gives up on unknown values that nest some hundred levels deep.
    return {**vars(value), **(value.model_extra or {})} if isinstance(value, BaseModel) else str(value)


# Made once: json.dumps() makes an encoder for each call with options.
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_plain).encode


def _pieces(value: Any) -> Iterator[str]:
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, _Token):
            yield item
        elif isinstance(item, BaseModel):
            stack.append(_plain(item))
        elif isinstance(item, dict):
            members = [
                part
                for key in sorted(item, reverse=True)
                for part in (_COMMA, item[key], _Token(f"{json.dumps(key, ensure_ascii=False)}: "))
            ]
            stack += [_Token("}"), *members[1:], _Token("{")]
        elif isinstance(item, list | tuple):
            items = [part for below in reversed(item) for part in (_COMMA, below)]
            stack += [_Token("]"), *items[1:], _Token("[")]
        else:
            yield json.dumps(item, ensure_ascii=False, default=str)

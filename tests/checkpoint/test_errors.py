from __future__ import annotations

import inspect

import pytest

from opensimula_gui.checkpoint import errors
from opensimula_gui.checkpoint.errors import CheckpointFormatError, OpenSimulaError

CLASSES = [
    member
    for _, member in inspect.getmembers(errors, inspect.isclass)
    if member.__module__ == errors.__name__
]


@pytest.mark.parametrize("error_class", CLASSES)
def test_every_error_reads_as_its_summary(error_class: type[OpenSimulaError]) -> None:
    error = error_class("It failed.", "Try again.", "errno 5")
    assert isinstance(error, OpenSimulaError)
    assert (str(error), error.summary, error.hint, error.detail) == (
        "It failed.",
        "It failed.",
        "Try again.",
        "errno 5",
    )


@pytest.mark.parametrize(
    ("name", "builtin"),
    [
        ("CheckpointFormatError", ValueError),
        ("UnsupportedFormatError", ValueError),
        ("DigestMismatchError", ValueError),
        ("InvalidTaxonomyError", ValueError),
        ("UnsafePathError", ValueError),
        ("TooLargeError", ValueError),
        ("MissingFileError", FileNotFoundError),
        ("UnreadableFileError", OSError),
        ("CheckpointerStateError", RuntimeError),
        ("SamplingError", ValueError),
        ("ExhaustedSamplingError", RuntimeError),
        ("SaveError", OSError),
        ("ChangedOnDiskError", OSError),
        ("LockedError", OSError),
    ],
)
def test_errors_are_the_built_in_ones_of_the_contract(name: str, builtin: type[Exception]) -> None:
    with pytest.raises(builtin):
        raise getattr(errors, name)("It failed.")


def test_the_drawing_names_every_class() -> None:
    assert errors.__doc__
    assert [cls.__name__ for cls in CLASSES if cls.__name__ not in errors.__doc__] == []


def test_a_format_error_says_where() -> None:
    error = CheckpointFormatError("Depth 3 is wrong.", file="taxonomy_bundle.json", pointer="taxonomies[0]")
    assert (error.file, error.pointer, error.hint) == ("taxonomy_bundle.json", "taxonomies[0]", "")

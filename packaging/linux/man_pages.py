"""Man pages of both commands, made from what the commands say with ``--help``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from opensimula_gui import __version__
from opensimula_gui.app.command_line import CommandLineExit, parse_command_line
from opensimula_gui.cli.commands import opensimula

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_ENVIRONMENT: Final = {
    "OPENSIMULA_HOME": "Folder for settings and the copy of the sample, in place of the system's own.",
    "HF_ENDPOINT, HF_TOKEN, HF_HOME, HF_HUB_OFFLINE": "What they mean to every Hugging Face tool.",
}


def man_pages(day: date) -> dict[str, str]:
    """Return the text of each man page by its file name.

    Args:
        day: When the release was made.
    """
    return {
        "opensimula.1": _page("opensimula", "look at OpenSimula checkpoints in a terminal", _terminal(), day),
        "opensimula-gui.1": _page(
            "opensimula-gui", "inspect and edit OpenSimula checkpoints", _window(), day
        ),
    }


def _page(name: str, purpose: str, body: Iterator[str], day: date) -> str:
    other = "opensimula-gui" if name == "opensimula" else "opensimula"
    lines = [
        f'.TH {name.upper()} 1 {day.isoformat()} "opensimula\\-gui {__version__}"',
        ".SH NAME",
        f"{_escaped(name)} \\- {purpose}",
        *body,
        ".SH ENVIRONMENT",
        *(line for term, text in _ENVIRONMENT.items() for line in _definition(term, text)),
        ".SH SEE ALSO",
        f".BR {_escaped(other)} (1)",
    ]
    return "\n".join(lines) + "\n"


def _terminal() -> Iterator[str]:
    with click.Context(opensimula, info_name="opensimula") as context:
        yield from _command(context, "SYNOPSIS", ".SH DESCRIPTION")
        yield ".SH COMMANDS"
        for name, command in opensimula.commands.items():
            with click.Context(command, info_name=name, parent=context) as inner:
                yield f".SS {_escaped(name)}"
                yield from _command(inner, "", ".PP")


def _command(context: click.Context, usage_section: str, text_macro: str) -> Iterator[str]:
    command = context.command
    usage = f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}"
    if usage_section:
        yield f".SH {usage_section}"
    yield f".B {_escaped(usage)}"
    yield text_macro
    yield from _paragraphs(command.help or "")
    if usage_section:
        yield ".SH OPTIONS"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        # An argument has a name and no text.
        if record is not None and record[1]:
            yield from _definition(*record)


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text.strip())):
        if number:
            yield ".PP"
        if paragraph.lstrip(" ").startswith("\b"):
            # click's sign for lines that stay as they are.
            yield from (".nf", *map(_escaped, paragraph.splitlines()[1:]), ".fi")
        else:
            yield _escaped(" ".join(paragraph.split()))


def _window() -> Iterator[str]:
    usage, _, rest = _window_help().partition("\n")
    description, _, rest = rest.partition("\n\nOptions:\n")
    options, _, arguments = rest.partition("\n\nArguments:\n")
    yield from (".SH SYNOPSIS", f".B {_escaped('opensimula-gui [' + usage.partition(' [')[2])}")
    yield from (".SH DESCRIPTION", _escaped(description.strip()))
    yield ".SH OPTIONS"
    for block in (options, arguments):
        # Qt indents a term by two characters, and what goes on in the next line by more.
        for term, text in re.findall(r"^ {2}(\S.*?) {2,}(\S.*(?:\n {3,}\S.*)*)", block, re.MULTILINE):
            yield from _definition(term, " ".join(text.split()))


def _window_help() -> str:
    try:
        parse_command_line(["opensimula-gui", "--help"])
    except CommandLineExit as answer:
        return answer.text
    raise AssertionError("--help did not answer.")


def _definition(term: str, text: str) -> Iterator[str]:
    yield from (".TP", f".B {_escaped(term)}", _escaped(text))


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...").replace("→", "\\(->")
    # A dot or an apostrophe at the start of a line would be a command.
    return f"\\&{text}" if text[:1] in {".", "'"} else text

"""What goes wrong, told in one or two lines on standard error: what, where, what to do; never a traceback."""

from __future__ import annotations

import os
import signal
from typing import IO, TYPE_CHECKING, Any

import click

from opensimula_gui.checkpoint.display_text import visible
from opensimula_gui.checkpoint.errors import OpenSimulaError

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection

_EXIT_FAILED = 2
_EXIT_INTERRUPTED = 128 + signal.SIGINT
_ISSUES_HINT = (
    "This is a fault of the program. Run it again with OPENSIMULA_DEBUG=1 and report what it prints."
)


class CommandFailure(click.ClickException):
    """A command that failed, in words.

    Args:
        summary: What failed, on what.
        hint: What to do; may be empty.
    """

    exit_code = _EXIT_FAILED

    def __init__(self, summary: str, hint: str = "") -> None:
        super().__init__(summary)
        self.hint = hint

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the failure."""
        _print_failure(self.message, self.hint, file)


class TerminalTool(click.Group):
    """The group of all commands; whatever a command raises ends as a ``CommandFailure``."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            # Click knows what to do with these.
            raise
        except OpenSimulaError as error:
            raise CommandFailure(error.summary, error.hint) from error
        except KeyboardInterrupt as interrupt:
            # Ctrl-C is no failure: click would print a word about it.
            raise click.exceptions.Exit(_EXIT_INTERRUPTED) from interrupt
        except Exception as error:
            if os.environ.get("OPENSIMULA_DEBUG"):
                raise
            summary = (
                f"{ctx.invoked_subcommand} stopped on an unexpected error: {type(error).__name__}: {error}"
            )
            raise CommandFailure(summary, _ISSUES_HINT) from error


class ProblemCodesCommand(click.Command):
    """A command whose help lists the stable codes of problems."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list under the options."""
        from opensimula_gui.checkpoint.problems import PROBLEM_CODES  # noqa: PLC0415

        super().format_epilog(ctx, formatter)
        with formatter.section("Problem codes"):
            formatter.write_dl([(code, kind.explanation) for code, kind in PROBLEM_CODES.items()])


def print_refusal(inspection: CheckpointInspection) -> None:
    """Say on standard error why a checkpoint can't be shown."""
    if inspection.problems:
        problem = inspection.problems[0]
        place = f"{inspection.root}: " if str(inspection.root) not in problem.message else ""
        _print_failure(f"{place}{problem.message}", problem.hint)


def print_warning(text: str) -> None:
    """Print one line of warning on standard error."""
    click.echo(click.style("Warning: ", fg="yellow", bold=True) + visible(text), err=True)


def _print_failure(summary: str, hint: str, file: IO[Any] | None = None) -> None:
    click.echo(click.style("Error: ", fg="red", bold=True) + visible(summary), file=file, err=True)
    if hint:
        click.echo(visible(hint), file=file, err=True)

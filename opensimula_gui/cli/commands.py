"""The commands of ``opensimula``: what they take, and the exit codes that scripts rely on.

What a command needs is imported when it runs, so that ``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import os

import click

from opensimula_gui import __version__
from opensimula_gui.cli.failures import ProblemCodesCommand, TerminalTool

_EXIT_PROBLEMS = 1
_EXIT_REFUSED = 2
_JSON_HELP = "Print JSON for scripts."


@click.group(
    cls=TerminalTool, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(__version__, prog_name="opensimula")
@click.pass_context
def opensimula(context: click.Context) -> None:
    """Look at OpenSimula checkpoints, check them and edit their run config.

    PATH is a checkpoint's root, its opensimula/ folder, or a file in there.
    """
    # https://no-color.org: any value but the empty one counts. Otherwise click looks for a terminal.
    if os.environ.get("NO_COLOR"):
        context.color = False


@opensimula.command("inspect")
@click.argument("path")
@click.option("--json", "as_json", is_flag=True, help=_JSON_HELP)
@click.pass_context
def inspect_command(context: click.Context, path: str, *, as_json: bool) -> None:
    """Sum up a checkpoint: name, model, factors, strategies, digests.

    Exit code: 0, or 2 if the checkpoint was refused.
    """
    from opensimula_gui.checkpoint.problems import Verdict  # noqa: PLC0415
    from opensimula_gui.cli.failures import print_refusal  # noqa: PLC0415
    from opensimula_gui.cli.inspect_json import inspection_as_json  # noqa: PLC0415
    from opensimula_gui.cli.inspect_text import inspection_as_text  # noqa: PLC0415
    from opensimula_gui.services.reading import read_checkpoint  # noqa: PLC0415

    inspection = read_checkpoint(path)
    if as_json:
        click.echo(inspection_as_json(inspection))
    if inspection.verdict is Verdict.REFUSE:
        print_refusal(inspection)
        context.exit(_EXIT_REFUSED)
    if not as_json:
        click.echo(inspection_as_text(inspection))


@opensimula.command("verify", cls=ProblemCodesCommand)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help=_JSON_HELP)
@click.pass_context
def verify_command(context: click.Context, paths: tuple[str, ...], *, as_json: bool) -> None:
    """Read everything and list every problem.

    Exit code: 0 if all is fine, 1 if there are problems, 2 if any checkpoint was refused.
    """
    from opensimula_gui.checkpoint.problems import Verdict  # noqa: PLC0415
    from opensimula_gui.cli.verify_report import report_as_json, report_as_text  # noqa: PLC0415
    from opensimula_gui.services.reading import read_checkpoint  # noqa: PLC0415

    verdicts: set[Verdict] = set()
    reports: list[dict[str, object]] = []
    for path in paths:
        # One at a time: a bundle can take much memory, and its report is wanted as soon as it is known.
        inspection = read_checkpoint(path)
        verdicts.add(inspection.verdict)
        if as_json:
            reports.append(report_as_json(path, inspection))
        else:
            click.echo(report_as_text(path, inspection))
    if as_json:
        from opensimula_gui.cli.json_text import json_text  # noqa: PLC0415

        click.echo(json_text(reports))
    if Verdict.REFUSE in verdicts:
        context.exit(_EXIT_REFUSED)
    context.exit(_EXIT_PROBLEMS if Verdict.PROBLEMS in verdicts else 0)


@opensimula.command("rehash")
@click.argument("path")
def rehash_command(path: str) -> None:
    """Renew the digests in the manifest after an edit by hand.

    Exit code: 0, or 2 if AfterImage could not load the checkpoint; then nothing is written.
    """
    from opensimula_gui.cli.edits import rehash_path  # noqa: PLC0415

    click.echo(rehash_path(path))


@opensimula.command("set")
@click.argument("path")
@click.argument("assignments", nargs=-1, required=True, metavar="KEY=VALUE...")
def set_command(path: str, assignments: tuple[str, ...]) -> None:
    """Set run-config fields and save; KEY= clears one.

    Exit code: 0, or 2 if a value or the checkpoint was refused; then nothing is written.
    """
    from opensimula_gui.cli.edits import set_fields  # noqa: PLC0415

    click.echo(set_fields(path, assignments))

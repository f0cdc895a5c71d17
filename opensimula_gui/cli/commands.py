"""The commands of ``opensimula``: what they take, and the exit codes that scripts rely on.

What a command needs is imported when it runs, so that ``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import os

import click

from opensimula_gui import __version__
from opensimula_gui.cli.failures import ProblemCodesCommand, TerminalTool
from opensimula_gui.cli.path_completion import complete_folder, complete_path

_EXIT_PROBLEMS = 1
_EXIT_DIFFERENT = 1
_EXIT_REFUSED = 2
_JSON_HELP = "Print JSON for scripts."
# As checkpoint.repo_address has them, which takes long to import.
_REPO_TYPES = ("dataset", "model", "space")
_REPO_TYPE_HELP = "Kind of repository; if neither this nor REPO_ID says it, a dataset."
_PATH_IN_REPO_HELP = "Folder of the repository that holds manifest.json; if nothing says it, opensimula."
_DRY_RUN_HELP = "Say what would happen, and write nothing."


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
@click.argument("path", shell_complete=complete_path)
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
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", shell_complete=complete_path)
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


@opensimula.command("diff")
@click.argument("old", metavar="A", shell_complete=complete_path)
@click.argument("new", metavar="B", shell_complete=complete_path)
@click.option("--json", "as_json", is_flag=True, help=_JSON_HELP)
@click.pass_context
def diff_command(context: click.Context, old: str, new: str, *, as_json: bool) -> None:
    """Tell in what two checkpoints differ, by meaning: A is the old one, B the new one.

    Layout, digests and dates don't count. Nodes are matched by id within their factor's tree, and by their
    path of labels where ids are new. The text lists at most 50 changes for each document; JSON has all.

    \b
    The JSON object has these names:
      old, new   path, verdict
      is_same    true or false; null if a checkpoint was refused
      counts     how many changes there are of each kind
      changes    a list of objects:
        kind          added, removed, renamed, moved, reordered, described,
                      accepted, rejected, changed
        subject       document, manifest, instruction, bundle, document digest,
                      factor, taxonomy, node, strategy, run config, unknown key
        document      manifest, taxonomy bundle, sampling strategy, run config
        field         its key; empty if the thing changed as a whole
        old, new      name, id, value, path (a list of labels), pointer;
                      old is null if it was added, new if it was removed
        nodes_below, leaves_below   what came, went or got new ids with it

    Exit code: 0 if they mean the same, 1 if they differ, 2 if either was refused.
    """  # noqa: D301 - click reads the control character.
    from opensimula_gui.checkpoint.comparing.comparison import compare_checkpoints  # noqa: PLC0415
    from opensimula_gui.checkpoint.problems import Verdict  # noqa: PLC0415
    from opensimula_gui.cli.diff_report import comparison_as_json, comparison_as_text  # noqa: PLC0415
    from opensimula_gui.cli.failures import print_refusal  # noqa: PLC0415
    from opensimula_gui.services.reading import read_checkpoint  # noqa: PLC0415

    sides = read_checkpoint(old), read_checkpoint(new)
    refused = [side for side in sides if side.verdict is Verdict.REFUSE]
    comparison = None if refused else compare_checkpoints(*sides)
    if as_json:
        click.echo(comparison_as_json(*sides, comparison))
    elif comparison is not None:
        click.echo(comparison_as_text(*sides, comparison))
    for inspection in refused:
        print_refusal(inspection)
    if comparison is None:
        context.exit(_EXIT_REFUSED)
    context.exit(0 if comparison.is_same else _EXIT_DIFFERENT)


@opensimula.command("rehash")
@click.argument("path", shell_complete=complete_path)
def rehash_command(path: str) -> None:
    """Renew the digests in the manifest after an edit by hand.

    Exit code: 0, or 2 if AfterImage could not load the checkpoint; then nothing is written.
    """
    from opensimula_gui.cli.edits import rehash_path  # noqa: PLC0415

    click.echo(rehash_path(path))


@opensimula.command("set")
@click.argument("path", shell_complete=complete_path)
@click.argument("assignments", nargs=-1, required=True, metavar="KEY=VALUE...")
def set_command(path: str, assignments: tuple[str, ...]) -> None:
    """Set run-config fields and save; KEY= clears one.

    Exit code: 0, or 2 if a value or the checkpoint was refused; then nothing is written.
    """
    from opensimula_gui.cli.edits import set_fields  # noqa: PLC0415

    click.echo(set_fields(path, assignments))


@opensimula.command("pull")
@click.argument("repo_id")
@click.argument("directory", metavar="DIR", shell_complete=complete_folder)
@click.option("--repo-type", type=click.Choice(_REPO_TYPES), help=_REPO_TYPE_HELP)
@click.option(
    "--revision", help="Branch, tag, pull request (refs/pr/3) or commit; if nothing says it, the main branch."
)
@click.option("--path-in-repo", metavar="FOLDER", help=_PATH_IN_REPO_HELP)
@click.option("--replace", is_flag=True, help="Replace another state in DIR; it is kept as a backup.")
@click.option("--dry-run", is_flag=True, help=_DRY_RUN_HELP)
def pull_command(
    repo_id: str,
    directory: str,
    *,
    repo_type: str | None,
    revision: str | None,
    path_in_repo: str | None,
    replace: bool,
    dry_run: bool,
) -> None:
    """Download a checkpoint from the Hugging Face Hub into DIR.

    REPO_ID is owner/name, or the address of any page of the repository. DIR is the checkpoint's root; it need
    not exist. What is downloaded is checked first and then put in place in one step.

    Exit code: 0, 1 if DIR holds another state, or 2 if anything was refused; after 1 or 2 nothing is written.
    """
    from opensimula_gui.cli.hub import pull, repo_address  # noqa: PLC0415

    address = repo_address(repo_id, repo_type=repo_type, revision=revision, path_in_repo=path_in_repo)
    pull(address, directory, may_replace=replace, dry_run=dry_run)


@opensimula.command("push")
@click.argument("directory", metavar="DIR", shell_complete=complete_folder)
@click.argument("repo_id")
@click.option("--repo-type", type=click.Choice(_REPO_TYPES), help=_REPO_TYPE_HELP)
@click.option("--revision", metavar="BRANCH", help="Branch to push to; if nothing says it, the main branch.")
@click.option("--path-in-repo", metavar="FOLDER", help=_PATH_IN_REPO_HELP)
@click.option("--private", is_flag=True, help="Make a new repository private; refuse one that is public.")
@click.option("--message", metavar="TEXT", help="Title of the commit.")
@click.option(
    "--card",
    metavar="FILE",
    help="Replace README.md by FILE; without this, one that is there stays and a missing one is written.",
)
@click.option("--create-pr", is_flag=True, help="Propose the change as a pull request.")
@click.option("--allow-errors", is_flag=True, help="Push a checkpoint even if it has errors.")
@click.option("--dry-run", is_flag=True, help=_DRY_RUN_HELP)
def push_command(
    directory: str,
    repo_id: str,
    *,
    repo_type: str | None,
    revision: str | None,
    path_in_repo: str | None,
    private: bool,
    message: str | None,
    card: str | None,
    create_pr: bool,
    allow_errors: bool,
    dry_run: bool,
) -> None:
    """Push the checkpoint in DIR to the Hugging Face Hub, in one commit.

    REPO_ID is owner/name, or the address of any page of the repository; it is made if it does not exist. Only
    the documents that the manifest names and README.md leave the machine. It uses the token that "hf auth
    login" has stored, or HF_TOKEN.

    Exit code: 0, 1 if somebody else pushed at the same time, or 2 if anything was refused; after 1 or 2
    nothing is pushed.
    """
    from opensimula_gui.cli.hub import PushChoices, push, repo_address  # noqa: PLC0415

    address = repo_address(repo_id, repo_type=repo_type, revision=revision, path_in_repo=path_in_repo)
    choices = PushChoices(private, message, card, create_pr, allow_errors, dry_run)
    push(directory, address, choices)

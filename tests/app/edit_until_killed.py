"""Runs the program, edits a checkpoint, says so on standard output, and waits to be killed.

Not a test: ``test_recovery`` runs it, with the checkpoint as its argument.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from opensimula_gui.app.command_line import Options
from opensimula_gui.app.loop import run_until_complete
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.app.program import Program
from opensimula_gui.models import structure_steps
from opensimula_gui.services.settings import Settings


async def edit(program: Program, path: Path) -> int:
    """Make some edits, and never return."""
    running = asyncio.ensure_future(program.run())
    await asyncio.sleep(0)
    opened = asyncio.get_running_loop().create_future()
    program.documents.opening_ended.connect(opened.set_result)
    program.documents.open(path)
    await opened
    session, journals = program.documents.session, program.journals
    assert session is not None
    assert session.index is not None
    assert journals is not None
    index = session.index
    session.set_run_config_value("name", "killed")
    session.perform(structure_steps.add_child(index, index.top_rows[0], "New").step)
    session.set_bundle_value("target_depth_D", 9)
    session.undo_stack.undo()
    assert await journals.journal.settled()
    print("written", flush=True)  # noqa: T201 - whoever started this waits for it
    return await running


def main() -> None:
    """Run the program."""
    app = build_application(sys.argv[:1])
    settings, options = Settings.load(), Options()
    window = open_window(app, settings, options)
    program = Program(app, window, settings, options)
    run_until_complete(app, edit(program, Path(sys.argv[1])), program.notices.report)


if __name__ == "__main__":
    main()

"""Conversations with the Hub that the event loop can wait for, with progress and a way to stop them."""

from __future__ import annotations

import asyncio
import functools
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from opensimula_gui.checkpoint.transfer import PullPlan
from opensimula_gui.services.hub.transfer_state import Transfer
from opensimula_gui.services.threads import LoopProgress, StopFlag, run_in_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.transfer import PushPlan, PushResult, TransferProgress

P = ParamSpec("P")
T = TypeVar("T")


async def converse(
    function: Callable[Concatenate[Transfer, P], T],
    on_progress: Callable[[TransferProgress], None] | None = None,
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    """Run one of the functions of ``services.hub`` on a thread of its own.

    Cancelling stops waiting at once. The thread notices with the next bytes that move; it writes nothing but
    folders of its own until then, and removes these.

    Args:
        function: What to run; its first argument is the transfer.
        on_progress: Called on the event loop, at most 20 times a second for each step.
        args: Further arguments of the function.
        kwargs: Keyword arguments of the function.

    Returns:
        What the function returned; what it raises passes through.
    """
    transfer = _transfer(on_progress)
    results: list[T] = []

    @functools.wraps(function)
    def work() -> T:
        results.append(function(transfer, *args, **kwargs))
        if transfer.stop.is_set():
            _drop(results)
        return results[0]

    try:
        return await run_in_thread(work, transfer.stop)
    except asyncio.CancelledError:
        # The stop flag is set by now. So either the thread sees that, or its result is here already.
        _drop(results)
        raise


async def carry_out(plan: PullPlan) -> SaveReport:
    """Carry out a pull: swap in what was downloaded. The network is not needed any more.

    What has begun can't be stopped: cancelling this only stops waiting for it.

    Raises:
        OpenSimulaError: As ``carry_out_pull``.
    """
    from opensimula_gui.services.hub.pulling import carry_out_pull  # noqa: PLC0415

    return await run_in_thread(carry_out_pull, StopFlag(), plan)


async def push(plan: PushPlan, on_progress: Callable[[TransferProgress], None] | None = None) -> PushResult:
    """Carry out a push.

    Cancelled before the Hub has all of the commit, it ends at once and nothing was pushed. Cancelled later,
    it asks the Hub what became of the commit, because that can't be taken back.

    Args:
        plan: What to push.
        on_progress: Called on the event loop, at most 20 times a second for each step.

    Raises:
        HubError: As ``carry_out_push`` and ``find_outcome``.
    """
    from opensimula_gui.services.hub.pushing import carry_out_push, find_outcome  # noqa: PLC0415

    transfer = _transfer(on_progress)
    try:
        return await run_in_thread(carry_out_push, transfer.stop, transfer, plan)
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is None or not transfer.is_past_stopping:
            raise
        # This one is dealt with: a second wish to stop ends the question.
        task.uncancel()
    return await converse(find_outcome, None, plan)


def _drop(results: list[T]) -> None:
    """Remove what a result that nobody waits for keeps on disk."""
    for result in results:
        if isinstance(result, PullPlan):
            from opensimula_gui.services.hub.pulling import discard_pull  # noqa: PLC0415 - loaded by now

            discard_pull(result)


def _transfer(on_progress: Callable[[TransferProgress], None] | None) -> Transfer:
    stop = StopFlag()
    if on_progress is None:
        return Transfer(stop=stop)
    on_loop: LoopProgress[TransferProgress] = LoopProgress(
        lambda _step, progress: on_progress(progress), stop
    )
    return Transfer(lambda progress: on_loop(progress.step, progress), stop)

"""Work that waits for disk or network, as coroutines. No Qt here; controllers in ``app`` call it."""

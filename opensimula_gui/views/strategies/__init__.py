"""The parts of the strategies page: its table, and the editors of the selected strategy."""

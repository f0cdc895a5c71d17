"""Editing in place: texts that look like texts until somebody wants to change them."""

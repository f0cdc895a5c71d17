"""Reusable widgets that know nothing of checkpoints."""

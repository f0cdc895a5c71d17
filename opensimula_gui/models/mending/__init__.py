"""Remedies for the problems of a checkpoint: planned in full before anything is changed."""

"""Comparing two checkpoints by what they mean: things are matched first, then told apart field by field.

Neither layout nor the order of keys counts, nor what follows from the content by itself (digests) or from the
moment of writing. Nothing in here raises for bad content; both sides can be faulty.
"""

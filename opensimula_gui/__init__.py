"""Desktop inspector and editor for OpenSimula checkpoints.

Imports point one way: ``app`` -> ``views`` -> (``models`` | ``widgets``) -> ``checkpoint``, and ``app`` and
``cli`` -> ``services`` -> ``checkpoint``. ``checkpoint`` and ``services`` know no Qt; ``models``, ``widgets``
and ``views`` know no services; controllers in ``app`` join the two sides. import-linter checks it.
"""

__version__ = "0.1.0"

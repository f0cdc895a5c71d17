"""Item models, undo commands and the editing session: QtCore and QtGui only."""

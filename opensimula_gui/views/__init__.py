"""Panes, pages and dialogs of this application; they see models and widgets, never services."""

"""Dialogs for the Hugging Face Hub; they know no network, controllers fill them."""

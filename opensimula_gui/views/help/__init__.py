"""What the Help menu opens: how sampling works, the keys, licences, and a report of a problem."""

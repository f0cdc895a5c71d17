"""The run config page: a form made from the model's own fields, each explained and checked in place."""

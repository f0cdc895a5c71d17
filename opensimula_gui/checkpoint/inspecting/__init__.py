"""The steps of an inspection: read and parse each document, then check it part by part.

Nothing in here raises for bad content. A fault is reported, and what is sound around it is kept.
"""

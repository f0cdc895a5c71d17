"""Taking single changes of a comparison over into the session that is one of its sides.

What the comparison calls old and new does not matter here: there is what the session says, "ours", and what
the other side says, "theirs". What is taken over makes ours say what theirs says, at that place alone.
"""

"""Talking to the Hugging Face Hub: the one place that imports its client, and only when it is first used.

``plan_pull`` and ``plan_push`` look and prepare; ``carry_out_pull`` and ``carry_out_push`` do what a plan
says and nothing else. The client knows no asynchronous calls, so these block: scripts and the terminal tool
call them as they are, and the window through ``services.transfers``.
"""

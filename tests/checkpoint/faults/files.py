"""Faults of the folder and its files."""

from __future__ import annotations

from tests.checkpoint.faults.changes import (
    BUNDLE,
    FINE,
    MANIFEST,
    PROBLEMS,
    REFUSE,
    RUN,
    STRATEGY,
    Fault,
    fifo,
    file,
    folder_for_config,
    outside,
    put,
    swap,
    text,
)

FILES = [
    Fault("sound", lambda _: None, FINE),
    Fault("no folder", file(lambda folder: folder.rename(folder.parent / "x")), REFUSE, "no-checkpoint"),
    Fault("no manifest", file(lambda f: (f / MANIFEST).unlink()), REFUSE, "missing-manifest", MANIFEST),
    Fault("partial pull", file(lambda f: (f / BUNDLE).unlink()), REFUSE, "missing-bundle", BUNDLE),
    Fault("partial strategy", file(lambda f: (f / STRATEGY).unlink()), PROBLEMS, "missing-file", STRATEGY),
    Fault("partial config", file(lambda f: (f / RUN).unlink()), PROBLEMS, "missing-file", RUN),
    Fault(
        "leftover of a download",
        file(lambda f: (f / "x.json.incomplete").touch()),
        PROBLEMS,
        "unfinished-download",
        "x.json.incomplete",
    ),
    Fault("link out of the folder", file(outside), REFUSE, "unsafe-file", BUNDLE),
    Fault("manifest is a FIFO", fifo(MANIFEST), REFUSE, "unsafe-file", MANIFEST),
    Fault("strategies are a FIFO", fifo(STRATEGY), REFUSE, "unsafe-file", STRATEGY),
    Fault("bundle is a FIFO", fifo(BUNDLE), REFUSE, "unsafe-file", BUNDLE),
    Fault(
        "config is a folder",
        file(folder_for_config),
        REFUSE,
        "unsafe-file",
        RUN,
    ),
    *(
        Fault(
            f"name {name!r}",
            put(MANIFEST, "taxonomy_bundle_file", value=name),
            REFUSE,
            "unsafe-file",
            MANIFEST,
        )
        for name in ("../opensimula/taxonomy_bundle.json", "/etc/passwd", "C:x.json", "..", "a\0b")
    ),
    Fault(
        "name with half a pair",
        swap(MANIFEST, '"taxonomy_bundle.json"', '"\\ud800"'),
        REFUSE,
        "lone-surrogate",
        MANIFEST,
        "taxonomy_bundle_file",
        10,
    ),
    Fault(
        "config leads elsewhere",
        put(MANIFEST, "run_config_file", value="../../x"),
        REFUSE,
        "unsafe-file",
        MANIFEST,
    ),
    Fault("manifest is too large", text(MANIFEST, lambda t: t + " " * 2**24), REFUSE, "too-large", MANIFEST),
    Fault(
        "strategies are too large", text(STRATEGY, lambda t: t + " " * 2**24), REFUSE, "too-large", STRATEGY
    ),
]

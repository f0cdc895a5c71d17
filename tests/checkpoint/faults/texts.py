"""Faults of the bytes and the JSON of a document."""

from __future__ import annotations

import gzip

from tests.checkpoint.faults.changes import (
    BUNDLE,
    DEEPER,
    FINE,
    MANIFEST,
    NESTED,
    PROBLEMS,
    REFUSE,
    RUN,
    STRATEGY,
    SWALLOWED,
    Fault,
    at,
    swap,
    text,
    unicode_label,
)

TEXTS = [
    Fault("bundle cut short", text(BUNDLE, lambda t: t[: len(t) // 2]), REFUSE, "truncated-json", BUNDLE),
    Fault(
        "manifest cut short", text(MANIFEST, lambda t: t[:-4]), REFUSE, "truncated-json", MANIFEST, line=12
    ),
    Fault("strategies cut short", text(STRATEGY, lambda t: t[:-30]), PROBLEMS, "truncated-json", STRATEGY),
    Fault("config cut short", text(RUN, lambda t: t[:9]), PROBLEMS, "truncated-json", RUN, line=2),
    Fault("bundle is empty", text(BUNDLE, lambda _: ""), REFUSE, "empty-file", BUNDLE, line=1),
    Fault("config is blank", text(RUN, lambda _: " \n"), PROBLEMS, "empty-file", RUN, line=1),
    Fault(
        "bundle with BOM", text(BUNDLE, lambda t: "\ufeff" + t), PROBLEMS, "byte-order-mark", BUNDLE, line=1
    ),
    Fault("config with BOM", text(RUN, lambda t: "\ufeff" + t), PROBLEMS, "byte-order-mark", RUN, line=1),
    Fault("CRLF", text(BUNDLE, lambda t: t.replace("\n", "\r\n")), FINE),
    Fault("Latin-1", text(STRATEGY, lambda t: t.encode("latin-1")), PROBLEMS, "not-utf-8", STRATEGY, line=13),
    Fault("UTF-16", text(STRATEGY, lambda t: t.encode("utf-16")), PROBLEMS, "not-utf-8", STRATEGY, line=1),
    Fault(
        "CESU-8",
        text(BUNDLE, lambda t: t.replace("Thunder", "\ud83d\ude00").encode("utf-8", "surrogatepass")),
        PROBLEMS,
        "cesu-8",
        BUNDLE,
    ),
    Fault(
        "gzip", text(BUNDLE, lambda t: gzip.compress(t.encode())), REFUSE, "compressed-file", BUNDLE, line=1
    ),
    Fault("HTML", text(BUNDLE, lambda _: "<!DOCTYPE html><p>Sign in"), REFUSE, "html-file", BUNDLE, line=1),
    Fault(
        "LFS pointer",
        text(BUNDLE, lambda _: "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"),
        REFUSE,
        "lfs-pointer",
        BUNDLE,
        line=1,
    ),
    Fault(
        "merge conflict",
        text(RUN, lambda t: t.replace("{\n", "{\n<<<<<<< HEAD\n", 1)),
        PROBLEMS,
        "merge-conflict",
        RUN,
        line=2,
    ),
    Fault("no JSON", text(RUN, lambda _: '{"name": nothing}'), PROBLEMS, "invalid-json", RUN, line=1),
    Fault("bundle is a list", text(BUNDLE, lambda _: "[]"), REFUSE, "wrong-type", BUNDLE, line=1),
    Fault("manifest is null", text(MANIFEST, lambda _: "null"), REFUSE, "wrong-type", MANIFEST, line=1),
    Fault("config is a number", text(RUN, lambda _: "7"), PROBLEMS, "wrong-type", RUN, line=1),
    Fault("strategies are a list", text(STRATEGY, lambda _: "[]"), PROBLEMS, "wrong-type", STRATEGY, line=1),
    Fault(
        "100,000-fold nesting",
        swap(BUNDLE, '"bundle_version": "1"', f'"x": {NESTED}'),
        REFUSE,
        "too-deeply-nested",
        BUNDLE,
    ),
    Fault(
        "config nested 100,000-fold",
        text(RUN, lambda _: f'{{"x": {NESTED}}}'),
        PROBLEMS,
        "too-deeply-nested",
        RUN,
    ),
    Fault(
        "nested deeper than the peer reads",
        swap(BUNDLE, '"bundle_version": "1"', f'"x": {DEEPER}'),
        PROBLEMS,
        "too-deeply-nested",
        BUNDLE,
        "x",
        2,
    ),
    Fault(
        "node stands twice",
        swap(BUNDLE, '"node_c2": ', SWALLOWED),
        PROBLEMS,
        "duplicate-key",
        BUNDLE,
        'taxonomies[0].nodes["node_c2"]',
    ),
    Fault("setting stands twice", swap(RUN, "{", '{"name": "x",'), PROBLEMS, "duplicate-key", RUN, "name", 3),
    Fault(
        "half a surrogate pair",
        unicode_label("\\ud83d"),
        PROBLEMS,
        "lone-surrogate",
        BUNDLE,
        at("node_c3", "label"),
    ),
    Fault("whole surrogate pair", unicode_label("\\ud83d\\ude00"), FINE),
    Fault("key with half a pair", swap(RUN, "{", '{"\\udc00": 1,'), PROBLEMS, "lone-surrogate", RUN),
]

"""Complete the metainfo that software centres read: the version of the build, and where its pictures lie."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

_PICTURES = {
    "overview-light.png": "The overview of a checkpoint",
    "overview-dark.png": "The same in dark colours",
    "run-config-light.png": "The run config, each knob explained",
    "pull-light.png": "A pull shows first what would happen",
    "push-light.png": "A push shows first what would happen",
}


def complete_metainfo(template: Path, urls: Mapping[str, str], version: str, day: date) -> bytes:
    """Return the metainfo of a release.

    Args:
        template: What stays the same from release to release.
        urls: The addresses in the project's metadata. ``Homepage`` and ``Issues`` are named, and pictures are
            listed if ``Screenshots`` says where on the web they lie: no other place is allowed for them.
        version: The program's version.
        day: When the release was made.
    """
    tree = ET.parse(template)  # noqa: S314 - our own file
    root = tree.getroot()
    for name, kind in {"Homepage": "homepage", "Issues": "bugtracker"}.items():
        if name in urls:
            ET.SubElement(root, "url", type=kind).text = urls[name]
    if "Screenshots" in urls:
        _add_pictures(ET.SubElement(root, "screenshots"), urls["Screenshots"].rstrip("/"))
    releases = ET.SubElement(root, "releases")
    ET.SubElement(releases, "release", version=version, date=day.isoformat())
    ET.indent(tree)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_pictures(parent: ET.Element, address: str) -> None:
    for number, (name, caption) in enumerate(_PICTURES.items()):
        picture = ET.SubElement(parent, "screenshot", {} if number else {"type": "default"})
        ET.SubElement(picture, "caption").text = caption
        ET.SubElement(picture, "image", type="source").text = f"{address}/{name}"

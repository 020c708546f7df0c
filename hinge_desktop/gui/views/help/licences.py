"""The works that Hinge stands on: each with its licence, and the file that holds its text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Licence:
    """One work, or several under one licence."""

    key: str
    """Names its controls."""
    work: str
    terms: str
    file: Path


def licences(resources: Path) -> tuple[Licence, ...]:
    """Return them in the order in which they are shown."""
    say = QCoreApplication.translate
    fonts, texts = resources / "fonts", resources / "licences"
    open_font = "SIL Open Font License 1.1"
    own = say("Licences", "Hinge, its guide and its own drawings")
    notices = say("Licences", "Every package and work, with its notice")
    return (
        Licence("hinge", own, "MIT", _of_hinge(resources, "LICENSE")),
        Licence(
            "notices",
            notices,
            say("Licences", "List"),
            _of_hinge(resources, "THIRD_PARTY_NOTICES.md"),
        ),
        Licence("qt", "Qt, PySide6", say("Licences", "LGPL, version 3"), texts / "LGPL-3.0.txt"),
        Licence(
            "gpl",
            say("Licences", "The licence that the LGPL builds on"),
            say("Licences", "GPL, version 3"),
            texts / "GPL-3.0.txt",
        ),
        Licence("inter", "Inter", open_font, fonts / "Inter-OFL.txt"),
        Licence("barlow", "Barlow", open_font, fonts / "BarlowSemiCondensed-OFL.txt"),
        Licence(
            "icons",
            say("Licences", "Lucide icons"),
            "ISC, MIT",
            resources / "icons" / "LUCIDE-LICENSE.txt",
        ),
        Licence(
            "words",
            say("Licences", "Spoken words, made with Flite"),
            say("Licences", "Like BSD"),
            resources / "sounds" / "words" / "FLITE-LICENSE.txt",
        ),
    )


def _of_hinge(resources: Path, name: str) -> Path:
    """Return a text of Hinge's own: with the resources of a package, beside those of its source."""
    packed = resources / "licences" / name
    return packed if packed.exists() else resources.parent / name

"""Where the files of a release lie, and the names that they share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
APPLICATION: Final = "io.github.hinge_desktop.Hinge"
MIME_TYPE: Final = "application/vnd.hinge.journal+sqlite3"
PACKAGING: Final = ROOT / "packaging"
DESKTOP_ENTRY: Final = PACKAGING / "linux" / f"{APPLICATION}.desktop"
METAINFO: Final = PACKAGING / "linux" / f"{APPLICATION}.metainfo.xml"
MIME_XML: Final = PACKAGING / "linux" / f"{APPLICATION}.mime.xml"
SHARED_ICONS: Final = PACKAGING / "icons" / "hicolor"
STORE_PICTURES: Final = PACKAGING / "screenshots" / "store"

"""Which SQLite runs here, for the report of versions."""

from __future__ import annotations

import sqlite3
from typing import Final

SQLITE_VERSION: Final = sqlite3.sqlite_version

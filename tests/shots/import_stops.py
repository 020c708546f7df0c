"""Stops at the import sheet: what can come in, questions, columns, rows left out, a bad file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hinge_desktop.walk import Walk

_SAMPLES: Final = Path(__file__).parents[1] / "exchange" / "samples"
_OWN_TABLE: Final = "When,What,How heavy,How often\n2026-01-05,Squat,60,5\n2026-01-07,Bench,40,8\n"


def import_stops(walk: Walk) -> Iterator[str]:
    """Stop at each state of the sheet; nothing is imported until the last one."""
    walk.press("Ctrl+I")
    yield "import-choose"
    walk.press("Escape")
    for name, file in (
        ("question", _SAMPLES / "strong" / "s1.csv"),
        ("preview", _SAMPLES / "hevy" / "english.csv"),
        ("columns", _own_table()),
        ("bad-file", _bad_file()),
    ):
        walk.workspace.open_import(file)
        walk.settle()
        yield f"import-{name}"
        walk.press("Escape")
    walk.workspace.open_import(_SAMPLES / "strong" / "s3.csv")
    walk.settle()
    walk.click("import_skipped")
    yield "import-left-out"
    walk.press("Return")
    yield "import-done"
    walk.press("Ctrl+Z")


def _own_table() -> Path:
    """Write a table that no reader knows, below the folder of the walk."""
    file = Path("own.csv").absolute()
    file.write_text(_OWN_TABLE, encoding="utf-8")
    return file


def _bad_file() -> Path:
    file = Path("picture.csv").absolute()
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    return file

"""Everything that is installed with Hinge is named with its licence."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTICES = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
LICENCES = ROOT / "resources" / "licences"


def locked_packages() -> list[str]:
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)))


def noticed_packages() -> list[str]:
    table = NOTICES.partition("## Python packages (run)")[2].partition("\n## ")[0]
    return re.findall(r"^\| ([a-z0-9-]+) \| [^|-][^|]* \| [^|]+ \|$", table, re.MULTILINE)[1:]


def test_the_notices_name_exactly_the_packages_that_are_pinned() -> None:
    assert noticed_packages() == locked_packages()


@pytest.mark.parametrize(
    ("file_name", "title", "end"),
    [
        ("LGPL-3.0.txt", "GNU LESSER GENERAL PUBLIC LICENSE", "permanent authorization"),
        ("GPL-3.0.txt", "GNU GENERAL PUBLIC LICENSE", "END OF TERMS AND CONDITIONS"),
    ],
)
def test_qts_licence_texts_are_here_in_full(file_name: str, title: str, end: str) -> None:
    text = (LICENCES / file_name).read_text(encoding="utf-8")
    assert title in text
    assert "Version 3, 29 June 2007" in text
    assert end in text
    assert f"resources/licences/{file_name}" in NOTICES


def test_qts_statement_says_where_the_source_is_and_that_it_can_be_replaced() -> None:
    assert "download.qt.io" in NOTICES
    assert "replaceable" in NOTICES


@pytest.mark.parametrize("work", ["Inter", "Barlow", "Lucide", "Spoken words"])
def test_fonts_icons_and_words_are_named(work: str) -> None:
    assert re.search(rf"^\| {work}", NOTICES, re.MULTILINE)


def test_every_module_of_qt_in_use_is_named_as_one_under_the_lgpl() -> None:
    files = (file.read_text("utf-8") for file in (ROOT / "hinge_desktop").rglob("*.py"))
    used = {name for text in files for name in re.findall(r"^ *from PySide6\.Qt(\w+)", text, re.M)}
    named = NOTICES.partition("offered under the LGPL: ")[2].partition(". Qt contains")[0]
    assert used <= set(re.findall(r"\b[A-Z]\w+", named))


@pytest.mark.parametrize("work", ["Python", "PyInstaller", "SQLite", "libffi", "ICU"])
def test_what_freezing_adds_is_named(work: str) -> None:
    table = NOTICES.partition("## In the frozen folder")[2].partition("\n## ")[0]
    assert re.search(rf"^\| {work}\b", table, re.MULTILINE)


def test_the_licence_of_the_spoken_words_lies_beside_them() -> None:
    text = (ROOT / "resources" / "sounds" / "words" / "FLITE-LICENSE.txt").read_text("utf-8")
    assert "Permission is hereby granted, free of charge" in text
    assert "Carnegie Mellon University" in text

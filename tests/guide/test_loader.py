"""What is wrong in a file of the guide is told with the file and the line."""

from pathlib import Path

import pytest

from hinge_desktop.guide.loader import read_guide
from hinge_desktop.guide.pages import TextPage
from hinge_desktop.guide.statements import Source, Statement

FACTS = 'T01 = ["Athleex"]\nT02 = ["IronStride", "Athleex"]\nN18 = []\n'
PAGE = """title = "Brace"
keywords = ["breath"]

[summary]
text = "Breathe in low and wide."
facts = ["T01"]

[[sections]]
title = "How"

[[sections.statements]]
text = "Tighten as for a poke."
facts = ["T02"]

[[sections.statements]]
text = "Hold it down and up."
is_ours = true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guide of one page; what is one of its kind is missing."""
    (tmp_path / "topics").mkdir()
    (tmp_path / "facts.toml").write_text(FACTS, "utf-8")
    (tmp_path / "contents.toml").write_text("chapters = []\n", "utf-8")
    write(tmp_path, PAGE)
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "topics" / "brace.toml").write_text(text, "utf-8")


def problems(folder: Path) -> list[str]:
    """Return what is wrong with the page."""
    found = map(str, read_guide(folder).problems)
    return [problem for problem in found if problem.startswith("topics/")]


def test_a_page_is_read_into_values(folder: Path) -> None:
    guide = read_guide(folder)
    page = guide.page("topics/brace", TextPage)
    assert page is not None
    assert page.sections[0].statements[1] == Statement(text="Hold it down and up.", is_ours=True)
    assert guide.sources_of(page.sections[0].statements[0]) == (Source.ATHLEEX, Source.IRONSTRIDE)
    assert problems(folder) == []


@pytest.mark.parametrize(
    ("good", "broken", "problem"),
    [
        ('title = "Brace"\n', "", "1: Object missing required field `title`"),
        ('title = "Brace"', "title = 3", "1: Expected `str`, got `int`"),
        ('facts = ["T02"]', 'facts = ["T99"]', "13: No fact is called T99"),
        ('facts = ["T02"]', 'facts = "T02"', "13: Expected `array`, got `str`"),
        ('facts = ["T02"]', 'facts = ["T01", 2]', "13: Expected `str`, got `int`"),
        ('facts = ["T02"]', 'fact = ["T02"]', "11: Object contains unknown field `fact`"),
        (
            'facts = ["T02"]\n',
            "",
            "11: Expected `facts`, `published` or `is_ours`",
        ),
        ("is_ours = true", 'is_ours = "yes"', "17: Expected `bool`, got `str`"),
        ('title = "How"', 'title = "How', "9: Illegal character '\\n'"),
        ("[summary]", "[summary", "4: Expected ']' at the end of a table declaration"),
        ('text = "Hold it down and up."', 'text = " "', "15: Expected words in `text`"),
        (PAGE, "", "1: Object missing required field `title`"),
    ],
)
def test_the_line_of_a_mistake_is_named(folder: Path, good: str, broken: str, problem: str) -> None:
    assert good in PAGE
    write(folder, PAGE.replace(good, broken))
    assert problems(folder) == [f"topics/brace.toml:{problem}"]
    assert read_guide(folder).page("topics/brace", TextPage) is None


def test_each_unknown_fact_is_named(folder: Path) -> None:
    write(folder, PAGE.replace('"T01"', '"T98"').replace('"T02"', '"T99"'))
    assert problems(folder) == [
        "topics/brace.toml:6: No fact is called T98",
        "topics/brace.toml:13: No fact is called T99",
    ]


def test_a_file_that_is_no_text_is_named(folder: Path) -> None:
    (folder / "topics" / "brace.toml").write_bytes(b'title = "Brace"\n\xff\xfe')
    assert problems(folder) == ["topics/brace.toml:2: Not UTF-8"]


def test_one_damaged_page_costs_no_other(folder: Path) -> None:
    (folder / "topics" / "torn.toml").write_text("title = ", "utf-8")
    guide = read_guide(folder)
    assert set(guide.pages) == {"topics/brace"}


def test_a_missing_guide_is_an_empty_one_with_problems(tmp_path: Path) -> None:
    guide = read_guide(tmp_path / "nowhere")
    assert not guide.pages
    assert "facts.toml" in {problem.file for problem in guide.problems}

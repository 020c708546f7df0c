"""What translators get is up to date, and nothing that they did is lost."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hinge_texts.catalogues import (
    ENGLISH,
    LANGUAGES,
    TEMPLATE,
    begin_language,
    compile_texts,
    merge_texts,
    write_catalogues,
)
from hinge_texts.marked_texts import Mark, MarkedText

from tests.source_tree import ROOT

SETS = Mark("hinge_desktop/a.py", 7, MarkedText("Sets", "%1 sets", "", is_counted=True))
TITLE = Mark("resources/guide/topics/why.toml", 12, MarkedText("Guide", "Why “hinge”?"), "A title")
PLACE = re.compile(r'<location filename="([^"]*)"(?: line="(\d+)")?/>')


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files as `dev.py texts` writes them today."""
    target = tmp_path_factory.mktemp("texts")
    write_catalogues(ROOT, target)
    return target


def test_the_files_in_the_tree_are_those_of_today(written: Path) -> None:
    """If this fails: python3 dev.py texts, then give new counted texts their English forms."""
    files = [one.relative_to(written) for one in written.rglob("*") if one.is_file()]
    assert {Path(TEMPLATE), Path(LANGUAGES) / ENGLISH} <= set(files)
    stale = [str(one) for one in files if (ROOT / one).read_bytes() != (written / one).read_bytes()]
    assert stale == []


def test_every_counted_text_has_both_forms_of_english() -> None:
    tree = _parsed(ROOT / LANGUAGES / ENGLISH)
    messages = list(tree.iter("message"))
    assert len(messages) > 50
    for message in messages:
        forms = [form.text for form in message.iter("numerusform")]
        assert len(forms) == 2, message.findtext("source")
        assert all(forms), message.findtext("source")


def test_each_place_of_the_guide_says_what_the_template_says(written: Path) -> None:
    tree = _parsed(written / TEMPLATE)
    found = 0
    for message in tree.iter("message"):
        for place in message.iter("location"):
            file = (written / TEMPLATE).parent / place.attrib["filename"]
            below = file.resolve().relative_to(written.resolve())
            lines = (ROOT / below).read_text("utf-8").splitlines()
            assert ("line" in place.attrib) is (below.suffix == ".toml")
            if "line" in place.attrib:
                found += 1
                near = "\n".join(lines[int(place.attrib["line"]) - 1 :])
                words = (message.findtext("source") or "").split()
                assert words[0] in near, (below, place.attrib["line"])
    assert found > 2000


def _parsed(file: Path) -> ET.ElementTree[ET.Element]:
    return ET.parse(file)  # noqa: S314 our own file


def languages(root: Path) -> Path:
    folder = root / LANGUAGES
    folder.mkdir(parents=True)
    return folder


def test_a_language_begins_with_every_text_and_its_place(tmp_path: Path) -> None:
    languages(tmp_path)
    file = begin_language(tmp_path, "de")
    merge_texts([SETS, TITLE], file)
    said = file.read_text("utf-8")
    assert PLACE.findall(said) == [
        ("../../resources/guide/topics/why.toml", "12"),
        ("../../hinge_desktop/a.py", ""),
    ]
    assert "<extracomment>A title</extracomment>" in said
    assert said.count('type="unfinished"') == 2


def test_what_is_translated_stays_and_what_is_gone_goes(tmp_path: Path) -> None:
    languages(tmp_path)
    file = begin_language(tmp_path, "de")
    merge_texts([SETS, TITLE], file)
    translated = file.read_text("utf-8").replace(
        "<numerusform></numerusform>",
        "<numerusform>%1 Satz</numerusform><numerusform>%1 Sätze</numerusform>",
    )
    file.write_text(translated, "utf-8")
    merge_texts([SETS, Mark("hinge_desktop/b.py", 1, MarkedText("New", "New"))], file)
    said = file.read_text("utf-8")
    assert "<numerusform>%1 Sätze</numerusform>" in said
    assert "hinge" not in said.replace("hinge_desktop", "")
    assert "<source>New</source>" in said


def test_only_counted_texts_are_asked_of_english(tmp_path: Path) -> None:
    file = languages(tmp_path) / ENGLISH
    shutil.copy(ROOT / LANGUAGES / ENGLISH, file)
    merge_texts([SETS, TITLE], file)
    assert [one.text for one in _parsed(file).iter("source")] == ["%1 sets"]


def test_the_same_texts_make_the_same_file(tmp_path: Path) -> None:
    file = languages(tmp_path) / ENGLISH
    shutil.copy(ROOT / LANGUAGES / ENGLISH, file)
    first = compile_texts(file).read_bytes()
    assert first == compile_texts(file).read_bytes()
    assert first == (ROOT / LANGUAGES / ENGLISH).with_suffix(".qm").read_bytes()

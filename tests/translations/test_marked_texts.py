"""Texts are read as Python reads them; one that would be lost is refused with its line."""

from __future__ import annotations

import pytest
from hinge_texts.marked_texts import MarkedText, read_marks


def texts(*lines: str) -> list[MarkedText]:
    marks = read_marks("a.py", "\n".join(lines))
    assert not marks.problems
    return [one.text for one in marks.marks]


def test_a_class_is_the_context_of_its_own_texts() -> None:
    found = texts(
        "class Card:",
        "    def show(self):",
        '        self.label(self.tr("Two " "parts \\N{MIDDLE DOT}"))',
        "    class Inner:",
        '        words = [Inner().tr("Inside", "A note")]',
    )
    assert found == [MarkedText("Card", "Two parts ·"), MarkedText("Inner", "Inside", "A note")]


def test_a_context_may_have_a_name_and_a_count_may_be_anything() -> None:
    found = texts(
        '_CONTEXT = "Sets"',
        'translate(_CONTEXT, "%1 sets", "", len(self.sets))',
        'QCoreApplication.translate("Sets", "Set", "One of them")',
    )
    expected = [MarkedText("Sets", "%1 sets", is_counted=True)]
    assert found == [*expected, MarkedText("Sets", "Set", "One of them")]


def test_qts_function_may_have_another_name() -> None:
    found = texts("def menu():", "    say = QCoreApplication.translate", '    say("Menu", "Go")')
    assert found == [MarkedText("Menu", "Go")]


def test_a_text_is_found_where_it_is_marked_and_not_where_it_is_handed_on() -> None:
    found = texts(
        '_NAMES = {1: QT_TRANSLATE_NOOP("Names", "One")}',
        "def name(code):",
        "    return _say(_NAMES[code])",
        "def other():",
        '    return _say("Said at once")',
        "def _say(text):",
        '    return QCoreApplication.translate("Names", str(text))',
    )
    assert found == [MarkedText("Names", "One"), MarkedText("Names", "Said at once")]


def test_what_is_called_alike_elsewhere_is_no_text() -> None:
    assert texts("painter.translate(4, 5)", '"ab".translate(_SIGNS)', "translate(text)") == []


def test_notes_stand_above() -> None:
    source = '#: Two words\n#: at most.\ntranslate("Cues", "Push back")\n'
    (mark,) = read_marks("a.py", source).marks
    assert (mark.note, mark.line) == ("Two words at most.", 3)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('    self.tr(f"{count} sets")', "put together"),
        ('    self.tr("Set " + number)', "put together"),
        ('    translate("Card", "a" if one else "b")', "put together"),
        ('    translate(context, "a")', "no plain text"),
        ('    translate("Card", "a", n=count)', "by name"),
        ('    self.tr("%n sets", "", count)', "base class"),
        ('    say = partial(QCoreApplication.translate, "Card")', "is not seen"),
    ],
)
def test_what_would_be_lost_is_refused(line: str, reason: str) -> None:
    (problem,) = read_marks("a.py", f"class Card:\n{line}\n").problems
    assert problem.startswith("a.py:2: ")
    assert reason in problem


def test_a_text_that_its_own_function_names_is_refused() -> None:
    lines = ("def said(count):", '    text = "%1 sets"', '    translate("Sets", text, "", count)')
    (problem,) = read_marks("a.py", "\n".join(lines)).problems
    assert problem.startswith("a.py:3: ")
    assert "write it out" in problem


def test_a_text_without_a_class_is_refused() -> None:
    assert read_marks("a.py", 'def title(page):\n    page.tr("Title")\n').problems

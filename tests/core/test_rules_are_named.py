"""Every rule of coaching-rules 1 to 10 is named by a test, so that none is lost unseen."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent

RULES = {
    "1 wall gate": "rule 1 wall 8 of 10 at 20 cm on 2 days",
    "1 wall distance grows": "rule 1 the wall moves away after eight of ten",
    "1 wall own limit by stature": "rule 1 wall the own limit scales with stature",
    "1 wall own limit by trying": "rule 1 wall the own limit is found by trying further",
    "1 wall variant": "rule 1 the bench is a variant",
    "1 two days": "rule 1 wall two sessions on one day are one day",
    "1 missing is not clean": "rule 1 missing is not clean",
    "1 dowel gate": "rule 1 dowel every rep of 2 sets of 8 with three contacts",
    "1 dowel depth": "rule 1 dowel to own depth",
    "1 kettlebell gate": "rule 1 kettlebell 2 sets of 10 with 4 left",
    "1 kettlebell to learn with": "rule 1 kettlebell which bell",
    "1 kettlebell skipped": "rule 1 the kettlebell rung is skipped where none is owned",
    "1 light bar gate": "rule 1 light bar 3 sets of 8 lowered in 3 s",
    "1 light bar begins empty": "rule 1 the light bar begins empty",
    "1 technique before load": "rule 1 no load is added in the first three weeks",
    "1 trap bar": "rule 1 after back trouble the trap bar",
    "1 single-leg gate": "rule 1 single leg the one example",
    "1 single-leg clean weeks": "rule 1 single leg clean weeks",
    "1 single-leg felt": "rule 1 single leg felt",
    "1 single-leg even sides": "rule 1 single leg even sides",
    "1 placement rung": "rule 1 placement is the first rung not shown clean",
    "1 placement load": "rule 1 placement load is 60 percent of the rdl or 40 of the deadlift",
    "1 practice": "rule 1 drills may be practised daily",
    "1 balance check": "rule 1 the gap is the difference of the best tries by the longer",
    "1 fall back, same fault": "rule 1 the same fault in two sessions offers",
    "1 fall back, weeks off": "rule 1 after three weeks off one step down with 60 percent",
    "2 table": "rule 2 rows of the table",
    "2 cues": "rule 2 every fault has a row and a cue",
    "2 next session": "rule 2 the next session does what the row says",
    "2 next set": "rule 2 the next set is lighter",
    "2 drill in the warm-up": "rule 2 squatting asks for the wall and rounding for the dowel",
    "2 one drill everywhere": "rule 2 today and the warm up name the same drill",
    "2 felt in the back": "rule 2 felt in the back",
    "2 wording": "rule 2 no text says that technique prevents injury",
    "3 chart": "rule 3 the whole chart",
    "3 table": "rule 3 the table by reps and reps left",
    "4 four formulas": "rule 4 worked examples by four formulas",
    "4 rough": "rule 4 half a rep above ten is rough",
    "4 none": "rule 4 no estimate beyond what can be guessed",
    "5 four locks": "rule 5 each lock alone holds the load",
    "5.1 stop": "rule 5 1 a stop suggests no load",
    "5.1 fault": "rule 5 1 a fault keeps the load",
    "5.1 rounding": "rule 5 1 a rounded back takes a tenth off",
    "5.2 up": "rule 5 2 five percent",
    "5.2 large step": "rule 5 2 a large step",
    "5.2 up early": "rule 5 2 up early",
    "5.3 add reps": "rule 5 3 every set one rep more",
    "5.3 below the target": "rule 5 3 below the target",
    "5.4 miss": "rule 5 4 a session is a miss only against what it asked for",
    "5.4 second miss": "rule 5 4 second miss",
    "5.4 third miss": "rule 5 4 three misses bring the offer",
    "5.4 failure": "rule 5 4 a failure set",
    "5.5 inside a session": "rule 5 5 inside a session only down",
    "5.6 unanswered": "rule 5 6 a set without a judgement",
    "5.7 by hand": "rule 5 7 a load lowered by hand is the new base",
    "5.7 apart": "rule 6 heavy and light days progress apart",
    "5 worked examples": "rule 5 worked examples",
    "6 default tempo": "rule 6 the default tempo is 3 1 1 1",
    "6 time under tension": "rule 6 tension leaves out the top",
    "6 rest": "rule 6 rest",
    "6 frequency": "rule 6 one or two sessions",
    "6 first light day": "rule 6 the first light day is a tenth lighter",
    "6 volume": "rule 6 more than eight hinge sets in a week",
    "6 half sets": "rule 6 hinges count together and other work half",
    "6 recovery": "rule 6 recovery is 48 hours and 72 after a heavy day",
    "6 soreness": "rule 6 sore from 5 of 10",
    "6 deload": "rule 6 an easy week is due in the sixth week",
    "6 deload, soreness": "rule 6 sore for more than 72 hours twice",
    "6 deload sizes": "rule 6 the easy week halves the sets and takes a tenth off",
    "7 stop": "rule 7 a pain answer saves the set and ends the session",
    "7 nothing loaded": "rule 7 pain suggests no load and keeps recording possible",
    "7 never by time": "rule 7 a stop suggests no load and never ends by time",
    "7 dull ache": "rule 7 an ache is asked about",
    "7 unlock": "rule 7 both confirmations lift it and lead back to the wall",
    "7 half the load": "rule 7 after a stop half the last load at most",
    "7 urgent": "rule 7 urgent signs",
    "7 straps": "rule 7 grip that gives out takes straps",
    "8 straight-leg raise, leg drop, knee to glute": "rule 8 bands at their edges",
    "8 trials": "rule 8 two trials a side are averaged",
    "8 real change": "rule 8 a change of 4 degrees is real",
    "8 other helper": "rule 8 another helper asks for 10 degrees",
    "8 sides apart": "rule 8 sides more than 10 degrees apart",
    "8 hinge limit": "rule 8 the hinge limit is the raise and half the bend of the knee",
    "8 depth line": "rule 8 the own range ends a lift",
    "9 order and times": "rule 9 the standard is that of the guide",
    "9 about 8 minutes": "rule 9 the warm up takes about 8 minutes",
    "9 longer stretch": "rule 9 a short leg drop is stretched longer",
    "9 curls": "rule 9 jefferson curls stay off",
    "9 ramp": "rule 9 ramp steps up to the working load",
    "10 score": "rule 10 the score is the estimate of each side",
    "10 score without estimate": "rule 10 without an estimate reps at the same load",
    "10 up to 10 percent": "rule 10 up to 10 percent is fine",
    "10 above 15 percent": "rule 10 more than 15 percent on two days",
    "10 weak side first": "rule 10 the weak side begins and gets one set more",
    "10 equal time": "rule 10 both legs get equal time",
    "10 with pain": "rule 10 sudden and with pain leads to the stop rules",
    "10 raise beside it": "rule 10 the straight leg raise is shown beside",
}
"""Each rule by its section, and words that the name or docstring of a test of it holds."""


@cache
def _named() -> tuple[str, ...]:
    """Return the name and docstring of every test, in small letters without signs."""
    files = (file for file in TESTS.rglob("test_*.py") if file != Path(__file__).resolve())
    return tuple(text for file in files for text in _tests_of(file))


def _tests_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            said = f"{node.name} {ast.get_docstring(node) or ''}"
            yield " ".join(re.findall(r"[a-z0-9]+", said.lower()))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_named_by_a_test(rule: str) -> None:
    words = f" {RULES[rule]}"
    assert any(words in f" {text}" for text in _named()), f"no test names {rule!r}:{words}"


def test_every_section_from_1_to_10_has_rules() -> None:
    assert {re.split(r"[ .]", rule)[0] for rule in RULES} == {str(one) for one in range(1, 11)}

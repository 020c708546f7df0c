"""The shipped pages: whole, linked with each other, and as the rest of the program has them."""

import pytest

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    CueBank,
    FaultPage,
    FinderPage,
    LiftPage,
    MuscleRoles,
    Page,
    PageName,
    QuestionPage,
    RoutineStep,
    TextPage,
)
from hinge_desktop.guide.statements import Entry
from hinge_desktop.guide.walking import entries_of, statements_of
from hinge_desktop.words.fault_cues import FAULT_CUES

FULL = (
    *(Lift.ROMANIAN_DEADLIFT, Lift.DEADLIFT, Lift.STIFF_LEG_DEADLIFT, Lift.SUMO_DEADLIFT),
    *(Lift.TRAP_BAR_DEADLIFT, Lift.GOOD_MORNING, Lift.SINGLE_LEG, Lift.KETTLEBELL_DEADLIFT),
)
LINKS = {"related", "faults", "signs", "drill", "page"}
FORBIDDEN = ("!", "failed", "bad form", "crush", "prevents injur")


def links_of(page: Page) -> list[PageName]:
    found: list[PageName] = []
    for _, entry in entries_of(page):
        for name in LINKS & set(entry.__struct_fields__):
            value = getattr(entry, name)
            found += [value] * bool(value) if isinstance(value, str) else list(value)
    return found


def test_every_link_leads_to_a_page(guide: Guide) -> None:
    broken = [
        f"{name} -> {link}"
        for name, page in guide.pages.items()
        for link in links_of(page)
        if link not in guide.pages
    ]
    assert broken == []


def test_the_contents_list_every_page_once(guide: Guide) -> None:
    listed = [name for chapter in guide.contents.chapters for name in chapter.pages]
    assert sorted(listed) == sorted(guide.pages)


@pytest.mark.parametrize("lift", Lift)
def test_every_lift_has_a_page_of_its_name(guide: Guide, lift: Lift) -> None:
    page = guide.page(f"lifts/{lift}", LiftPage)
    assert page is not None
    assert page.lift is lift
    assert len(page.compare_with) == 3
    assert lift not in page.compare_with


@pytest.mark.parametrize("lift", FULL)
def test_a_full_page_has_everything(guide: Guide, lift: Lift) -> None:
    page = guide.page(f"lifts/{lift}", LiftPage)
    assert page is not None
    assert page.steps[0].moment == 1
    assert len(page.steps) == 7
    assert page.overview
    assert page.dose
    assert page.programming
    assert isinstance(page.muscles, MuscleRoles)
    roles = (page.muscles.movers, page.muscles.helpers, page.muscles.steadiers)
    assert all(roles)
    named = [note.muscle for role in roles for note in role]
    assert len(named) == len(set(named))


def test_every_fault_of_the_log_has_a_page_and_its_cue(guide: Guide) -> None:
    for fault in Fault:
        page = guide.page(f"faults/{fault}", FaultPage)
        assert page is not None
        assert page.fault is fault
        assert page.cue.text == FAULT_CUES[fault]
        for short in (page.title, page.heading, page.pointer, page.caption):
            assert 0 < len(short) < 40
        for statement in (page.you_see, page.cause, page.effect, page.fix):
            assert statement.text.endswith(".")
            assert len(statement.text.split()) < 30


def test_the_finder_has_every_place_and_every_sign(guide: Guide) -> None:
    page = guide.page("finder", FinderPage)
    assert page is not None
    assert len(page.feelings) == len({entry.feeling for entry in page.feelings}) == 5
    assert sorted(page.signs) == sorted(name for name in guide.pages if name.startswith("signs/"))


def test_one_cue_is_called_misleading(guide: Guide) -> None:
    page = guide.page("cues", CueBank)
    assert page is not None
    assert [cue.facts for cue in page.cues if cue.is_misleading] == [("Q09",)]


def test_ten_questions_are_answered(guide: Guide) -> None:
    page = guide.page("questions", QuestionPage)
    assert page is not None
    for number, question in enumerate(page.questions, 1):
        assert f"FAQ{number}" in {fact for one in question.answer for fact in one.facts}
        assert len(question.answer) >= 3
    assert len(page.questions) == 10


def test_what_a_page_is_about_can_be_logged(guide: Guide) -> None:
    slugs = {exercise.id for exercise in BUILT_IN_EXERCISES}
    named = {
        name: page.exercise
        for name, page in guide.pages.items()
        if isinstance(page, TextPage) and page.exercise
    }
    assert named
    assert set(named.values()) <= slugs


def test_the_warm_up_takes_about_eight_minutes(guide: Guide) -> None:
    page = guide.page("warm_up/sitters", TextPage)
    assert page is not None
    seconds = sum(seconds_of(step) for step in page.routine if not step.is_optional)
    assert 6 * 60 <= seconds <= 9 * 60


def seconds_of(step: RoutineStep) -> int:
    """Return how long a step takes, at five seconds a rep."""
    once = step.seconds or 5 * step.reps
    return once * step.sets * (2 if step.is_one_sided else 1)


def test_the_guide_ends_with_what_the_program_does_not_know(guide: Guide) -> None:
    page = guide.page("topics/safety", TextPage)
    assert page is not None
    last = page.sections[-1].statements[-1].text
    assert last == "This app teaches a movement. It does not know your medical history."


def test_the_words_are_calm_and_short(guide: Guide) -> None:
    for name, page in guide.pages.items():
        for statement in statements_of(page):
            words = statement.text.casefold()
            assert not [word for word in FORBIDDEN if word.casefold() in words], (name, words)
            assert len(words.split()) <= 45, (name, words)


def test_no_text_is_empty(guide: Guide) -> None:
    for name, page in guide.pages.items():
        for _, entry in entries_of(page):
            assert all(text.strip() == text for text in texts_of(entry)), name


def texts_of(entry: Entry) -> list[str]:
    values = (getattr(entry, name) for name in entry.__struct_fields__)
    return [value for value in values if isinstance(value, str)]

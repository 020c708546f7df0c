"""The program that speaks, on the engine that Qt brings for tests."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from hinge_desktop.sound.speaking_program import Speaker, fitting_locale

SENTENCE = "Next: bar RDL, 60 kilograms, 8 reps."
WORDS = ["Next", "bar", "RDL", "60", "kilograms", "8", "reps"]


def say(speaker: Speaker, text: str, volume: float = 0.5) -> None:
    speaker.obey(json.dumps({"say": text, "volume": volume}))


def heard_words(speaker: Speaker) -> list[str]:
    words: list[str] = []
    speaker.speech.sayingWord.connect(lambda word, *_places: words.append(word.strip(":,.")))
    return words


def test_a_sentence_is_said_as_loud_and_in_the_voice_that_is_wanted(qtbot: QtBot) -> None:
    speaker = Speaker("en_US", "mock")
    words = heard_words(speaker)
    say(speaker, SENTENCE, 0.35)
    qtbot.waitUntil(lambda: len(words) >= len(WORDS))
    assert words == WORDS
    assert speaker.speech.volume() == pytest.approx(0.35)
    assert speaker.speech.locale() == QLocale("en_US")
    assert json.loads(speaker.report()) == {"locale": "en_US", "error": ""}


def test_it_stops_in_mid_sentence(qtbot: QtBot) -> None:
    speaker = Speaker("en_GB", "mock")
    words = heard_words(speaker)
    say(speaker, SENTENCE)
    qtbot.waitUntil(lambda: len(words) > 0)
    speaker.obey(json.dumps({"stop": True}))
    qtbot.waitUntil(lambda: speaker.speech.state() == QTextToSpeech.State.Ready)
    assert len(words) < len(WORDS)


@pytest.mark.qt_log_ignore("is not supported")
@pytest.mark.parametrize(
    ("language", "engine", "has_error"),
    [("el_GR", "mock", False), ("en_GB", "nothing of the kind", True)],
)
@pytest.mark.usefixtures("qapp")
def test_what_is_missing_is_reported(language: str, engine: str, *, has_error: bool) -> None:
    speaker = Speaker(language, engine)
    report = json.loads(speaker.report())
    assert (report["locale"], bool(report["error"])) == ("", has_error)
    assert not speaker.can_speak


@pytest.mark.usefixtures("qapp")
def test_an_engine_that_fails_ends_the_program(qtbot: QtBot) -> None:
    speaker = Speaker("en_GB", "mock")
    with qtbot.waitSignal(speaker.failed, timeout=0):
        speaker.speech.errorOccurred.emit(QTextToSpeech.ErrorReason.Playback, "gone")


@pytest.mark.parametrize(
    ("known", "fitting"),
    [
        (["C", "de_DE", "en_US", "en_GB"], "en_GB"),
        (["C", "de_DE", "en_US"], "en_US"),
        (["en_AU", "en_US"], "en_AU"),
        (["C", "de_DE"], ""),
        ([], ""),
    ],
)
def test_the_voice_of_the_country_is_taken_then_any_of_the_language(
    known: list[str], fitting: str
) -> None:
    assert fitting_locale("en_GB", [QLocale(name) for name in known]) == fitting

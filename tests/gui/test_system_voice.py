"""The computer's own voice, on the engine that Qt brings for tests."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.sound.system_voice import SystemVoice, fitting_locale

MakeVoice = Callable[..., SystemVoice]
IN_BOTH_THREADS = pytest.mark.parametrize("in_thread", [True, False])
NO_SUCH_ENGINE = pytest.mark.qt_log_ignore("is not supported")
SENTENCE = "Next: bar RDL, 60 kilograms, 8 reps."


@pytest.fixture
def make_voice(qtbot: QtBot) -> Iterator[MakeVoice]:  # noqa: ARG001 needs Qt
    made: list[SystemVoice] = []

    def make(*, language: str = "en_GB", engine: str = "mock", in_thread: bool) -> SystemVoice:
        made.append(SystemVoice(lambda: language, engine=engine, in_thread=in_thread))
        return made[-1]

    assert "mock" in QTextToSpeech.availableEngines()
    yield make
    for voice in made:
        voice.close()


def speech_of(voice: SystemVoice) -> QTextToSpeech:
    booth = voice._booth
    assert booth is not None
    return booth.speech


@IN_BOTH_THREADS
def test_no_engine_is_made_before_one_is_needed(
    qtbot: QtBot, make_voice: MakeVoice, *, in_thread: bool
) -> None:
    voice = make_voice(in_thread=in_thread)
    voice.hush()
    assert voice._booth is None
    with qtbot.waitSignal(voice.checked) as told:
        voice.check()
    assert told.args == [None]
    assert speech_of(voice).engine() == "mock"


@IN_BOTH_THREADS
def test_a_sentence_waits_for_the_engine_and_is_said_as_loud_as_wanted(
    qtbot: QtBot, make_voice: MakeVoice, *, in_thread: bool
) -> None:
    voice = make_voice(language="en_US", in_thread=in_thread)
    voice.say(SENTENCE, 0.35)
    speech = speech_of(voice)
    words: list[str] = []
    speech.sayingWord.connect(lambda word, *_places: words.append(word))
    said = SENTENCE.split()
    qtbot.waitUntil(lambda: len(words) >= len(said))
    assert [word.strip(":,.") for word in words] == [word.strip(":,.") for word in said]
    assert speech.volume() == pytest.approx(0.35)
    assert speech.locale().territory() == QLocale.Country.UnitedStates


@IN_BOTH_THREADS
def test_it_stops_at_once(qtbot: QtBot, make_voice: MakeVoice, *, in_thread: bool) -> None:
    voice = make_voice(in_thread=in_thread)
    voice.say(SENTENCE, 0.5)
    speech = speech_of(voice)
    qtbot.waitUntil(lambda: speech.state() == QTextToSpeech.State.Speaking)
    words: list[str] = []
    speech.sayingWord.connect(lambda word, *_places: words.append(word))
    voice.hush()
    qtbot.waitUntil(lambda: speech.state() == QTextToSpeech.State.Ready)
    assert len(words) < len(SENTENCE.split())


@IN_BOTH_THREADS
def test_what_was_called_off_before_there_was_an_engine_is_never_said(
    qtbot: QtBot, make_voice: MakeVoice, *, in_thread: bool
) -> None:
    voice = make_voice(in_thread=in_thread)
    voice.say(SENTENCE, 0.5)
    spoken: list[object] = []
    speech_of(voice).aboutToSynthesize.connect(spoken.append)
    voice.hush()
    with qtbot.waitSignal(voice.checked):
        voice.check()
    voice.say("Second.", 0.5)
    qtbot.waitUntil(lambda: len(spoken) > 0)
    qtbot.waitUntil(lambda: speech_of(voice).state() == QTextToSpeech.State.Ready)
    assert len(spoken) == 1


@NO_SUCH_ENGINE
@IN_BOTH_THREADS
@pytest.mark.parametrize(
    ("engine", "language", "trouble"),
    [
        ("nothing of the kind", "en_GB", VoiceTrouble.NO_ENGINE),
        ("mock", "el_GR", VoiceTrouble.NO_LANGUAGE),
    ],
)
def test_what_is_missing_is_told_and_costs_nothing_else(
    qtbot: QtBot,
    make_voice: MakeVoice,
    *,
    engine: str,
    language: str,
    trouble: VoiceTrouble,
    in_thread: bool,
) -> None:
    voice = make_voice(engine=engine, language=language, in_thread=in_thread)
    for _ in range(2):
        voice.say(SENTENCE, 0.5)
        with qtbot.waitSignal(voice.checked) as told:
            voice.check()
        assert told.args == [trouble]


def test_a_program_without_the_module_goes_on_in_silence(
    qtbot: QtBot, make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    voice = make_voice(in_thread=True)
    voice.say(SENTENCE, 0.5)
    with qtbot.waitSignal(voice.checked, timeout=0) as told:
        voice.check()
    assert told.args == [VoiceTrouble.NO_ENGINE]


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

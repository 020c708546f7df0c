"""The languages that texts are shown in: which there are, and how one is put in force.

A language is a compiled file of translations, `hinge_de.qm`. English needs one too, for texts
that depend on a number. Numbers and dates are those of the country, which the system tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from hinge_desktop.paths import resources_folder

ENGLISH: Final = "en"
LANGUAGE_VARIABLE: Final = "HINGE_LANGUAGE"
"""Names a language for one start, by its code or by the file of its translations."""
_OURS: Final = "hinge_"
_QTS: Final = "qtbase_"
_TRANSLATOR: Final = "language"
"""Under this name the application holds what it speaks."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language with the file of its translations."""

    code: str
    """As Qt writes it: "de", "pt_BR"."""
    file: Path


def known_languages(folder: Path | None = None) -> tuple[Language, ...]:
    """Return the languages that were shipped, English first."""
    place = folder or resources_folder() / "translations"
    files = sorted(place.glob(f"{_OURS}*.qm"))
    found = [Language(file.stem.removeprefix(_OURS), file) for file in files]
    return tuple(sorted(found, key=lambda one: one.code != ENGLISH))


def chosen_language(
    wanted: str, known: tuple[Language, ...], environment: Mapping[str, str]
) -> Language | None:
    """Return the language to speak: of this start, else as wanted, else the system's.

    `wanted` is a code, or empty for the system's language. None where there is no file at all.
    """
    named = environment.get(LANGUAGE_VARIABLE, "")
    if named.endswith(".qm"):
        return _language_of(Path(named)) or _fitting((ENGLISH,), known)
    codes = (named,) if named else (wanted,) if wanted else ()
    if codes or len(known) == 1:
        return _fitting((*codes, ENGLISH), known)
    from PySide6.QtCore import QLocale  # noqa: PLC0415 its names of languages take 10 ms

    return _fitting((*QLocale.system().uiLanguages(), ENGLISH), known)


def speak(language: Language | None) -> None:
    """Show texts in a language from now on, Qt's own too; what is shown already stays as it is."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("texts are translated for an application")
    for translator in application.findChildren(QTranslator, _TRANSLATOR):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    english = known_languages()[:1]
    # What a language leaves out is English, with its forms for numbers.
    _install(application, english[0].file if english else None)
    if language is not None and language.code != ENGLISH:
        _install(application, _qts_own(language.code))
        _install(application, language.file)


@contextmanager
def spoken_english() -> Iterator[None]:
    """Have texts translated to English, for a command that has no window."""
    if QCoreApplication.instance() is not None:
        yield
        return
    application = QCoreApplication([])
    speak(None)
    try:
        yield
    finally:
        application.shutdown()


def _language_of(file: Path) -> Language | None:
    translator = QTranslator()
    return Language(translator.language(), file) if translator.load(str(file)) else None


def _fitting(codes: tuple[str, ...], known: tuple[Language, ...]) -> Language | None:
    """Return the first language that is one of these, or at least the same without its country."""
    for code in (one.replace("-", "_") for one in codes):
        for same in (code, code.partition("_")[0]):
            for language in known:
                if language.code == same:
                    return language
    return None


def _qts_own(code: str) -> Path | None:
    """Return the file with the texts of Qt's own dialogs, where Qt has it."""
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 for other languages only

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = (folder / f"{_QTS}{one}.qm" for one in (code, code.partition("_")[0]))
    return next((file for file in files if file.exists()), None)


def _install(application: QCoreApplication, file: Path | None) -> None:
    if file is None:
        return
    translator = QTranslator(application)
    translator.setObjectName(_TRANSLATOR)
    if translator.load(str(file)):
        QCoreApplication.installTranslator(translator)

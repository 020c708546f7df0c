"""Two made-up languages, so that a window can be tested before anyone has translated it.

Both say English in accents, 40 % longer, between brackets: what shows plain letters was never
translated, what lacks a bracket was cut or put together. One of them reads from right to left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from hinge_texts.catalogues import compile_texts
from hinge_texts.marked_texts import Mark, MarkedText

LONGER: Final = 0.4
_PLAIN: Final = "acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ"
_ACCENTED: Final = "áçðéĝĥîĵķļñöŕšţûŵýžÁÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ"
_ACCENTS: Final = str.maketrans(_PLAIN, _ACCENTED)
_KEPT: Final = re.compile(
    # Places for values, markup, keys of menus, kinds of files, and parts of a list.
    r"%L?n\b|%[a-z]+|%\d|\{\w*\}|<[^>]*>|&\w+;|&(?=\w)|\(\*[^)]*\)|;;|\||\n"
)
_FILLER: Final = "and some more words that make it as long as another language would "
_AS_IT_IS: Final = frozenset({MarkedText("Language", "en", "The code of this language: de, pt_BR")})
_DIRECTION: Final = MarkedText("QGuiApplication", "QT_LAYOUT_DIRECTION")
"""What Qt asks a language for, to know whether it reads from the right."""


@dataclass(frozen=True)
class PseudoLanguage:
    """A made-up language, under a code that nobody speaks."""

    code: str
    direction: str
    forms: int
    """How many forms Qt asks for where something is counted."""
    mark: str = ""
    """A sign without width that says in which direction a text is read."""


LONG: Final = PseudoLanguage("en_XA", "LTR", 2)
FROM_THE_RIGHT: Final = PseudoLanguage("fa_XB", "RTL", 1, "\N{RIGHT-TO-LEFT MARK}")
PSEUDO_LANGUAGES: Final = (LONG, FROM_THE_RIGHT)


def pseudo(text: str, mark: str = "") -> str:
    """Say a text in the made-up language; what stands for values stays.

    `mark` stands at both ends, to tell the direction, which letters of English cannot.
    """
    missing = round(len(_KEPT.sub("", text)) * LONGER)
    if missing < len(_FILLER.split(maxsplit=1)[0]) + 2:
        more = "ooooo"[:missing]
    else:
        times = missing // len(_FILLER) + 1
        more = " " + (_FILLER * times)[: missing - 1].strip()
    said = f"[{_accented(text)}{more.translate(_ACCENTS)}]"
    return f"{mark}{said}{mark}"


def write_pseudo(language: PseudoLanguage, marks: Iterable[Mark], folder: Path) -> Path:
    """Write the compiled file of a made-up language into a folder, and return it."""
    texts = {one.text for one in marks}
    said = {one: pseudo(one.text, language.mark) for one in texts - _AS_IT_IS}
    said |= {one: one.text for one in texts & _AS_IT_IS}
    said[_DIRECTION] = language.direction
    by_context: dict[str, list[str]] = {}
    for one in sorted(said):
        by_context.setdefault(one.context, []).append(_message(one, said[one], language.forms))
    contexts = (
        f"<context><name>{escape(name)}</name>{''.join(messages)}</context>"
        for name, messages in by_context.items()
    )
    file = folder / f"hinge_{language.code}.ts"
    head = f'<!DOCTYPE TS>\n<TS version="2.1" language={quoteattr(language.code)}>'
    file.write_text(f"{head}{''.join(contexts)}</TS>\n", "utf-8")
    return compile_texts(file)


def _accented(text: str) -> str:
    pieces: list[str] = []
    end = 0
    for kept in _KEPT.finditer(text):
        pieces += [text[end : kept.start()].translate(_ACCENTS), kept[0]]
        end = kept.end()
    return "".join([*pieces, text[end:].translate(_ACCENTS)])


def _message(told: MarkedText, said: str, forms: int) -> str:
    source = f"<source>{escape(told.text)}</source>"
    comment = f"<comment>{escape(told.comment)}</comment>" if told.comment else ""
    if not told.is_counted:
        return f"<message>{source}{comment}<translation>{escape(said)}</translation></message>"
    each = f"<numerusform>{escape(said)}</numerusform>" * forms
    return f'<message numerus="yes">{source}{comment}<translation>{each}</translation></message>'

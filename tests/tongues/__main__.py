"""`python3 dev.py tongues`: every page, sheet and screen in both made-up languages.

`tongues Hinge Kit` walks through these albums alone. `tongues --files DIR` only writes the files of
the made-up languages, to be tried out: HINGE_LANGUAGE=DIR/hinge_en_XA.qm python3 dev.py run --demo
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hinge_texts.catalogues import all_marks
from hinge_texts.pseudo import PSEUDO_LANGUAGES, PseudoLanguage, write_pseudo

from hinge_desktop.app import make_application
from tests.shots.albums import ALBUMS, Album
from tests.source_tree import ROOT
from tests.tongues.inspection import inspect


def main(arguments: Sequence[str]) -> int:
    """Print what is still English or cut off; the exit status is 1 where there is anything."""
    if arguments[:1] == ["--files"] and len(arguments) == 2:
        return write_files(Path(arguments[1]))
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    albums = [one for one in ALBUMS if not arguments or one.name in arguments]
    results = [report(albums, language) for language in PSEUDO_LANGUAGES]
    return 0 if all(results) else 1


def report(albums: Sequence[Album], language: PseudoLanguage) -> bool:
    """Walk through the albums in one language; tell whether nothing was found."""
    found = inspect(language, albums)
    for title, complaints in (("English", found.untranslated), ("cut", found.cut)):
        for complaint, where in sorted(complaints.items()):
            print(f"{language.code} {title}: {complaint} at {where}")
    count = f"{len(found.untranslated)} untranslated, {len(found.cut)} cut"
    print(f"{language.code}: {found.stops} stops, {count}", flush=True)
    return not (found.untranslated or found.cut)


def write_files(folder: Path) -> int:
    """Write the compiled files of both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    marks = all_marks(ROOT)
    for language in PSEUDO_LANGUAGES:
        print(write_pseudo(language, marks, folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

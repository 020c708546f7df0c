"""`python3 dev.py texts`: brings the files of all languages up to date with the program's texts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from hinge_texts.catalogues import LostTextError, begin_language, write_catalogues

ROOT = Path(__file__).resolve().parents[2]
USAGE = "usage: python3 dev.py texts [LANGUAGE]   (as in: texts pt_BR, to begin one)"


def main(arguments: Sequence[str]) -> int:
    """Write the template and all languages; a code that is named is begun first."""
    if len(arguments) > 1 or any(not one.replace("_", "").isalpha() for one in arguments):
        print(USAGE, file=sys.stderr)
        return 2
    for code in arguments:
        print(f"Translate {begin_language(ROOT, code).relative_to(ROOT)}.")
    try:
        write_catalogues(ROOT, ROOT)
    except LostTextError as error:
        print(f"These texts cannot be translated:\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

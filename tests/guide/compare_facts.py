"""Compares the list of facts with the sheet that they were taken from: `python ... SHEET`.

Prints what differs, and the number of facts that agree; exit 1 if anything differs.
"""

import re
import sys
from pathlib import Path

from hinge_desktop.guide.loader import read_guide
from hinge_desktop.paths import resources_folder

_FACT = re.compile(r"[-|\s]*([A-OQ-Z]+\d+)\b(?! to )")


def facts_of_sheet(text: str) -> set[str]:
    """Return the ids that open a line; features of the program begin with P and are left out."""
    return {found[1] for line in text.splitlines() if (found := _FACT.match(line))}


def main(sheet: Path) -> int:
    """Compare, print and return the exit status."""
    listed = set(read_guide(resources_folder() / "guide").facts)
    wanted = facts_of_sheet(sheet.read_text("utf-8"))
    for name, facts in (("missing here", wanted - listed), ("not in the sheet", listed - wanted)):
        if facts:
            sys.stdout.write(f"{name}: {', '.join(sorted(facts))}\n")
    sys.stdout.write(f"{len(listed & wanted)} facts agree\n")
    return int(listed != wanted)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))

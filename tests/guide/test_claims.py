"""What no text of the program may claim (coaching-rules 2)."""

import re

from tests.source_tree import PACKAGE, ROOT

_CLAIM = re.compile(
    r"(prevent|avoid|rule out|protect)\w*\s+(?:you |your back |against |from |any |an |all )*injur",
    re.IGNORECASE,
)


def test_rule_2_no_text_says_that_technique_prevents_injury() -> None:
    """A neutral back is taught because it is the standard; the evidence for more is weak."""
    guide = [file.read_text(encoding="utf-8") for file in ROOT.glob("resources/guide/**/*.toml")]
    source = [file.read_text(encoding="utf-8") for file in (ROOT / PACKAGE).rglob("*.py")]
    assert guide
    assert source
    assert [found.group() for text in (*guide, *source) for found in _CLAIM.finditer(text)] == []


def test_rule_2_the_claims_would_be_found() -> None:
    claims = "It prevents injury.", "Neutral helps you avoid any injury.", "protects from injuries"
    assert all(_CLAIM.search(claim) for claim in claims)
    assert not _CLAIM.search("One article calls it the commonest cause of injury.")

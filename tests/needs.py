"""Skips what cannot be tested here, for the want of a part that `dev.py test` names."""

import pytest

from tests.system_parts import PARTS, SystemPart


def needs(*parts: SystemPart) -> pytest.MarkDecorator:
    """Mark tests that need these parts."""
    missing = _missing(parts)
    return pytest.mark.skipif(bool(missing), reason=f"missing: {missing}")


def require(*parts: SystemPart) -> None:
    """Skip a test whose fixture needs these parts."""
    missing = _missing(parts)
    if missing:
        pytest.skip(f"missing: {missing}")


def _missing(parts: tuple[SystemPart, ...]) -> str:
    assert set(parts) <= set(PARTS), "a part that nobody would be told of"
    return ", ".join(part.name for part in parts if not part.is_here())

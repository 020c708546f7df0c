"""The warm-up for people who sit, as the checks and the last fault change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hinge_desktop.core.warm_up_choice import WarmUpChange, WarmUpItem, changed_part
from hinge_desktop.gui.views.routine.guide_routine import GuideRoutine
from hinge_desktop.guide.pages import PageName
from hinge_desktop.words.warm_up import reason_words

SITTERS_WARM_UP: Final[PageName] = "warm_up/sitters"
_ITEMS: Final = {
    "warm_up/psoas_release": WarmUpItem.RELEASE,
    "warm_up/hip_flexor_stretch": WarmUpItem.HIP_FLEXOR_STRETCH,
    "warm_up/banded_glutes": WarmUpItem.GLUTES,
    "warm_up/external_rotators": WarmUpItem.ROTATORS,
    "warm_up/active_stretch": WarmUpItem.ACTIVE_STRETCH,
    "warm_up/jefferson_curl": WarmUpItem.JEFFERSON_CURL,
    "warm_up/deep_core_brace": WarmUpItem.BRACE,
    "drills/dowel_hinge": WarmUpItem.HINGE,
}
"""Which step of the page is which item, by the page that says more of it."""


def chosen_warm_up(content: GuideRoutine, changes: Sequence[WarmUpChange]) -> GuideRoutine:
    """Return the routine with these changes, each with its reason; another page stays as it is."""
    if content.name != SITTERS_WARM_UP:
        return content
    own = [[one for one in changes if one.item is _ITEMS.get(step.page)] for step in content.steps]
    parts = (changed_part(part, mine) for part, mine in zip(content.parts, own, strict=True))
    notes = (" ".join(reason_words(one) for one in mine) for mine in own)
    return replace(content, parts=tuple(parts), notes=tuple(notes))

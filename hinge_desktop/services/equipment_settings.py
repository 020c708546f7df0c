"""What the lifter owns: kept in the journal, each change an act of its own that can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, TypeVar

from hinge_desktop.core.changes import Act, Change, Edit, Record, added, removed
from hinge_desktop.core.equipment import (
    ASSUMED_BAR_ID,
    Bar,
    Collar,
    Dumbbells,
    Equipment,
    Gear,
    GearKind,
    Kettlebell,
    PlateStock,
    with_assumed,
)
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.journal_changes import JournalChanges

_Weighed = TypeVar("_Weighed", PlateStock, Collar, Kettlebell)

STANDARD_COLLARS: Final = {
    Unit.KG: (Weight(0, Unit.KG), Weight(2_500, Unit.KG)),
    Unit.LB: (Weight(0, Unit.LB), Weight(5_000, Unit.LB)),
}
"""What one collar weighs: springs, and the ones of competitions."""


class EquipmentSettings:
    """Reads equipment and changes it. Every call raises `JournalError` when the store is ill.

    A value that stands makes no change. The first change of a bar or a plate writes down, in the
    same change, the bar and the plates that were assumed until then: nothing that was planned with
    disappears behind the lifter's back, and taking the change back leads to the assumption again.
    """

    def __init__(self, journal: Journal, changes: JournalChanges, new_id: IdSource) -> None:
        self._journal = journal
        self._changes = changes
        self._new_id = new_id

    @property
    def unit(self) -> Unit:
        """The lifter's own unit."""
        return self._journal.profile().unit

    @property
    def owned(self) -> Equipment:
        """What was entered."""
        return self._journal.equipment()

    @property
    def planned_with(self) -> Equipment:
        """What was entered, with the assumed bar and plates until some were."""
        return with_assumed(self.owned, self.unit)

    def set_plates(self, weight: Weight, count: int) -> None:
        """Own so many plates of a weight, single ones; 0 keeps the weight on the list."""
        adopted, owned = self._adopt()
        before = _with_weight(owned.plates, weight)
        if before is None:
            self._store(Edit(None, PlateStock(self._new_id(), weight, count)), *adopted)
        elif before.count != count:
            self._store(*_merged(Edit(before, replace(before, count=count)), adopted))

    def forget_plates(self, weight: Weight) -> None:
        """Take a weight off the list."""
        self._replace(_with_weight(self.owned.plates, weight), None)

    def store_bar(self, bar: Bar) -> None:
        """Change a bar; one with an unknown key, such as an empty one, is added at the end."""
        adopted, owned = self._adopt()
        if adopted and bar.id == ASSUMED_BAR_ID:
            bar = replace(bar, id=owned.bars[0].id)
        before = next((one for one in owned.bars if one.id == bar.id), None)
        if before is None:
            position = max((one.position for one in owned.bars), default=-1) + 1
            new = replace(bar, id=self._new_id(), position=position)
            self._store(Edit(None, new), *adopted)
        elif before != bar:
            self._store(*_merged(Edit(before, bar), adopted))

    def may_forget_bar(self, bar_id: str) -> bool:
        """Whether a bar can go: without any bar entered, one would be assumed again."""
        return {one.id for one in self.owned.bars} > {bar_id}

    def forget_bar(self, bar_id: str) -> None:
        """Take a bar off the list, unless it is the only one: that one can be switched off."""
        if self.may_forget_bar(bar_id):
            self._store(*removed(*(bar for bar in self.owned.bars if bar.id == bar_id)))

    def own_no_iron(self) -> None:
        """Switch every bar off and own no plate: only drills are planned without a bell."""
        adopted, owned = self._adopt()
        bars = [(bar, replace(bar, is_in_use=False)) for bar in owned.bars]
        plates = [(stock, replace(stock, count=0)) for stock in owned.plates]
        pairs: list[tuple[Record, Record]] = [*bars, *plates]
        edits = tuple(
            Edit(None if adopted else before, after) for before, after in pairs if before != after
        )
        self._store(*edits)

    def choose_collar(self, weight: Weight) -> None:
        """Load with collars of this weight; one is kept for each weight that was ever chosen."""
        collars = self.owned.collars
        chosen = _with_weight(collars, weight)
        others = [one for one in collars if one.is_in_use and one is not chosen]
        edits = [Edit(one, replace(one, is_in_use=False)) for one in others]
        if chosen is None:
            edits.insert(0, Edit(None, Collar(self._new_id(), "", weight)))
        elif not chosen.is_in_use:
            edits.insert(0, Edit(chosen, replace(chosen, is_in_use=True)))
        self._store(*edits)

    def set_kettlebells(self, weight: Weight, count: int) -> None:
        """Own so many kettlebells of a weight; 0 takes the weight off the list."""
        before = _with_weight(self.owned.kettlebells, weight)
        after = Kettlebell(before.id if before else self._new_id(), weight, count)
        self._replace(before, after if count > 0 else None)

    def store_dumbbells(self, dumbbells: Dumbbells) -> None:
        """Change dumbbells, or add some whose id is empty; the same ones are not added twice."""
        owned = self.owned.dumbbells
        before = next((one for one in owned if one.id == dumbbells.id), None)
        if before is None and any(replace(one, id="") == dumbbells for one in owned):
            return
        key = before.id if before else self._new_id()
        self._replace(before, replace(dumbbells, id=key))

    def forget_dumbbells(self, dumbbells_id: str) -> None:
        """Take dumbbells off the list."""
        self._store(*removed(*(one for one in self.owned.dumbbells if one.id == dumbbells_id)))

    def set_gear(self, kind: GearKind, *, is_owned: bool) -> None:
        """Have a thing without weight, or not."""
        before = next((one for one in self.owned.gear if one.kind is kind), None)
        if (before is not None and before.is_owned) == is_owned:
            return
        key = before.id if before else self._new_id()
        self._replace(before, Gear(key, kind, is_owned))

    def _adopt(self) -> tuple[tuple[Edit, ...], Equipment]:
        """Return the edits that write down what is assumed, and the equipment after them."""
        owned = self.owned
        if owned.is_iron_entered:
            return (), owned
        assumed = with_assumed(owned, self.unit)
        bars = tuple(replace(one, id=self._new_id()) for one in assumed.bars)
        plates = tuple(replace(one, id=self._new_id()) for one in assumed.plates)
        return added(*bars, *plates), replace(owned, bars=bars, plates=plates)

    def _replace(self, before: Record | None, after: Record | None) -> None:
        if before != after:
            self._store(Edit(before, after))

    def _store(self, *edits: Edit) -> None:
        if edits:
            self._changes.make(Change(Act.CHANGE_EQUIPMENT, edits))


def _with_weight(records: Iterable[_Weighed], weight: Weight) -> _Weighed | None:
    return next((one for one in records if one.weight == weight), None)


def _merged(edit: Edit, adopted: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Put an edit first: it names the change. What is adopted with it is added as it is after."""
    if not adopted:
        return (edit,)
    others = (one for one in adopted if one.record.id != edit.record.id)
    return (Edit(None, edit.after), *others)

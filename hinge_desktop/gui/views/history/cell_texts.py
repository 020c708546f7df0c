"""How the cells of an open row are written and read."""

from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.gui.views.history.set_row_editor import CellTexts
from hinge_desktop.words import history, numbers
from dataclasses import replace


def cell_texts(model):
    def write(column, one):
        if column is SetColumn.LOAD:
            return "" if one.load is None else numbers.decimal(one.load.thousandths)
        if column is SetColumn.REPS:
            return "" if one.reps is None else numbers.number(one.reps)
        return "" if one.reps_left is None else history.reps_left_words(one.reps_left)

    def read(column, one, text):
        if column is SetColumn.REPS:
            return (
                replace(one, reps=int(text))
                if text.isdecimal() and 1 <= int(text) <= 50
                else "Reps: 1 to 50"
            )
        return one

    return CellTexts(write, read)

"""From codes to sentences in the lifter's language: QtCore for translation, no widgets."""

"""JEFIT: several tables in one file, the sets of an exercise in one cell."""

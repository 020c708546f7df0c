"""The fault campaign, one row a file: `fNN.py` has the row `ROW`, `test_fNN.py` its gate test."""

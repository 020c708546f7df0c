"""The guide: each lift on a stage, right beside wrong, and what changes when one thing does."""

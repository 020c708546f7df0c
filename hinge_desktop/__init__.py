"""Hinge: learn the hip hinge, pace every rep, keep the training journal."""

__version__ = "0.1.0"

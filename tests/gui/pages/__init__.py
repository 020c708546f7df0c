"""Tests of History, Charts and what they are made of."""

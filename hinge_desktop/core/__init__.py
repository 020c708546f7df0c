"""The rules of training: standard library only, no Qt, no SQL."""

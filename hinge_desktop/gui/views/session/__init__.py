"""The garage screens: the live set, the rest with its log, and the stop sheet."""

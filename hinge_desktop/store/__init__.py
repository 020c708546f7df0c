"""The database: the only package that knows SQL.

`tables` describes the schema and is imported only to create or migrate a journal: configuring
SQLAlchemy costs several times a bare window's start. Day-to-day reading and writing goes through
the driver with statements made from `mapping`; tests hold the two to the same names and types.
"""

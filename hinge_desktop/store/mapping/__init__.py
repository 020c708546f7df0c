"""How records of the core become rows and back, without a word of SQLAlchemy."""

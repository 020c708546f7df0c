"""The sheet that asks which paper of the journal is wanted."""

"""The ladder's page: its steps, the gates between them, and what is left."""

"""The real documents, built from register/ and used in a real browser."""

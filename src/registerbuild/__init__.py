"""Builds the privacy documents of a Dutch school board from one set of records."""

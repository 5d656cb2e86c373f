"""What the words say against the records: sentences of tests/cases, typed into the texts of Stichting Conexus."""

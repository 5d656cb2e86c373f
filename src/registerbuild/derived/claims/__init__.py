"""What sentences claim: a text → sentences in their context → typed claims; nothing here knows what is true."""

"""Evidence in: file or folder -> sealed original bytes with hash and capture record."""

"""The small model that reads English sentences: words, tags, lemmas, trees, names."""

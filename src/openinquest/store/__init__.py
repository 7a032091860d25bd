"""Keeps a case: documents, claims, incidents, judgements; append-only."""

"""Runs the stream stages over many documents."""

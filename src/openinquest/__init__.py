"""Turn a contradictory public record into a finding that anyone can check."""

__version__ = "0.1.0"

"""The days that a text names, with the words that name them."""

from openinquest.extract.dates.finding import find_dates, read_forms

__all__ = ["find_dates", "read_forms"]

"""The named rules that set the ends of a figure."""

"""Causes and observations -> rival explanations with what bears on them."""

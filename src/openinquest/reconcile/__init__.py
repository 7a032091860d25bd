"""Claims of one incident -> figures by named rules."""

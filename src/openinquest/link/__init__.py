"""Claims of many documents -> copies, origins and incidents."""

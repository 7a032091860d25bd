"""Cases written by the project about real incidents, to run and to learn from."""

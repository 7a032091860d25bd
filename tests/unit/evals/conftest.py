"""The evals are scripts beside the package; their folder is where they import each other from."""

import sys

from manual import ROOT

sys.path.insert(0, str(ROOT / "evals"))

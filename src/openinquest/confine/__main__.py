"""`python -m openinquest.confine`: a worker. Only `Worker` starts it."""

import sys

from openinquest.confine.serving import main

main(sys.argv[1:])

"""The program says which version it is, without waking up."""

import subprocess
import sys

from openinquest import __version__

HEAVY = ("openinquest.pipeline", "sqlalchemy", "numpy", "pydantic", "onnxruntime")


def test_version_is_said_with_the_name_and_asks_for_no_case(inquest):
    done = inquest("--version")

    assert (done.returncode, done.stdout, done.stderr) == (0, f"inquest {__version__}\n", "")


def test_version_is_said_before_anything_that_takes_long_is_loaded():
    loads = (
        "import sys\n"
        "from openinquest.cli import main\n"
        "sys.argv = ['inquest', '--version']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules])\n"
    )

    done = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True)

    assert done.stdout.splitlines()[-1] == "[]", done.stderr

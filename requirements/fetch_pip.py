"""Install pip, checked by its hash, into the environment that runs this file.

Needed only where Python comes without ensurepip, as on Debian without
python3-venv. The package index is the one that `PIP_INDEX_URL` names.
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def fetch_wheel(folder: Path) -> Path:
    """Return the path of the wheel, saved in `folder`."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    with urllib.request.urlopen(index) as answer:
        page = answer.read().decode()
    link = re.search(rf'href="([^"]*{re.escape(WHEEL)})', page)
    if link is None:
        sys.exit(f"{index} does not offer {WHEEL}")
    with urllib.request.urlopen(urllib.parse.urljoin(index, link[1])) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != SHA256:
        sys.exit(f"{WHEEL} from {index} is not the file that was expected")
    path = folder / WHEEL
    path.write_bytes(content)
    return path


def main() -> None:
    """Fetch the wheel and let the pip inside it install itself."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_wheel(Path(folder))
        subprocess.run(
            [sys.executable, f"{wheel}/pip", "install", "--quiet", "--no-index", str(wheel)],
            check=True,
        )


if __name__ == "__main__":
    main()

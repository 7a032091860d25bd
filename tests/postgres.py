"""A real PostgreSQL server for tests: its own data in a temporary folder, no network."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path

_NUMBERS = count(1)


def find_programs():
    """Return the folder of the newest server that is installed, None without any."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=_version)
    on_path = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def _version(path):
    return int(path.parts[-3])


class Server:
    """A running server; `new_database` gives an empty database by its address.

    What it writes outlives a power cut where it is `durable`, which takes longer.
    """

    def __init__(self, programs, *, durable=False):
        self._programs = programs
        self._home = Path(tempfile.mkdtemp(prefix="oi-pg-", dir="/tmp"))
        self._data = self._home / "data"
        if os.getuid() == 0:  # the server refuses to run as root
            owner = pwd.getpwnam("postgres")
            os.chown(self._home, owner.pw_uid, owner.pw_gid)
        self._run(
            "initdb", "-D", self._data, "-U", "case", "--auth=trust", "-E", "UTF8", "--no-sync"
        )
        options = f"-c listen_addresses= -c unix_socket_directories={self._home}"
        options += "" if durable else " -c fsync=off"
        self._run(
            "pg_ctl", "-D", self._data, "-w", "-l", self._home / "log", "-o", options, "start"
        )

    def new_database(self):
        """Return the address of an empty database."""
        name = f"case_{next(_NUMBERS)}"
        self._run("createdb", "-h", self._home, "-U", "case", "-T", "template0", name)
        return f"postgresql://case@/{name}?host={self._home}"

    def stop(self):
        """Stop the server and remove its data."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self._run("pg_ctl", "-D", self._data, "-m", "immediate", "stop")
        shutil.rmtree(self._home, ignore_errors=True)

    def _run(self, program, *arguments):
        own = {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}
        subprocess.run(
            [str(self._programs / program), *map(str, arguments)],
            check=True,
            cwd="/",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **own,
        )

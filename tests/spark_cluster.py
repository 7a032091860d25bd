"""A real cluster of Spark for tests: one master and two worker processes on this machine."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

SECONDS = 600
"""How long anything is waited for; on a machine at rest it takes seconds."""


class Cluster:
    """A running master with two workers, each with one processor."""

    def __init__(self):
        self._home = Path(tempfile.mkdtemp(prefix="oi-spark-", dir="/tmp"))
        self._port = free_port()
        self.address = f"spark://127.0.0.1:{self._port}"
        self._processes = []
        self._start("master.Master", "--host", "127.0.0.1", "--port", self._port, "--webui-port", 0)
        wait_for(self._listens)
        self.workers = [self._start_worker(number) for number in (1, 2)]

    def logs_of(self, number):
        """Return what the programs that a worker started have logged."""
        logs = (self._home / f"worker-{number}").glob("app-*/*/stderr")
        return "".join(log.read_text(errors="replace") for log in logs)

    def kill(self, number):
        """Kill a worker; what it started sees that and ends, too."""
        self.workers[number - 1].send_signal(signal.SIGKILL)

    def stop(self):
        """Stop all of it and remove what it wrote."""
        for process in reversed(self._processes):
            process.kill()
            process.wait()
        shutil.rmtree(self._home, ignore_errors=True)

    def _start_worker(self, number):
        place = self._home / f"worker-{number}"
        options = ("--cores", 1, "--memory", "1g", "--host", "127.0.0.1", "--webui-port", 0)
        return self._start("worker.Worker", *options, "--work-dir", place, self.address)

    def _start(self, program, *arguments):
        import pyspark

        home = Path(pyspark.__file__).parent
        with (self._home / f"log-{len(self._processes)}").open("wb") as log:
            process = subprocess.Popen(
                [
                    home / "bin" / "spark-class",
                    f"org.apache.spark.deploy.{program}",
                    *map(str, arguments),
                ],
                env=os.environ | {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1"},
                stdout=log,
                stderr=log,
            )
        self._processes.append(process)
        return process

    def _listens(self):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self._port)):
            return True
        return False


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


def wait_for(happened):
    """Wait until something has happened.

    Raises:
        TimeoutError: it has not.
    """
    until = time.monotonic() + SECONDS
    while not happened():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.1)

"""The tables as they were when `PRAGMA user_version` counted them, up to 3.

Revision ID: 0003
"""

revision = "0003"
down_revision = None


def upgrade() -> None:
    """Nothing to do: a case of that time has its tables."""

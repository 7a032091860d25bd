"""Steps from the tables of one version to those of the next, by Alembic.

Each step is a module in `versions/`. It runs within the transaction that the
store has opened: a case is brought up whole, or not at all.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from openinquest.store.backend import Backend


def upgrade(connection: sa.Connection, backend: Backend) -> None:
    """Bring the tables of a case to the newest version, in the open transaction."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes.update(connection=connection, backend=backend)
    command.upgrade(config, "head")

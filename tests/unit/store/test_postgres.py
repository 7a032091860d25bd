"""Connections to PostgreSQL are used again, and made anew where the server has ended them."""

import time

import pytest
import sqlalchemy as sa

from openinquest.store import CaseAt, create_case


@pytest.mark.postgres
def test_case_is_read_on_after_the_server_has_ended_its_connections(postgres_server, tmp_path):
    at = CaseAt(tmp_path, postgres_server.new_database())
    address = sa.make_url(at.database).set(drivername="postgresql+psycopg")
    server = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with create_case(at) as store:
        head = store.head()
        with server.connect() as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> "
            connection.exec_driver_sql(
                f"{others} pg_backend_pid() AND datname = current_database()"
            )
        time.sleep(1)  # given back just before, a connection is used without being asked

        assert store.head() == head
    server.dispose()

"""What Alembic runs to reach the database: the connection that the store has opened."""

from alembic import context

if hasattr(context, "config"):  # not where something else imports every module
    context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
    context.run_migrations()

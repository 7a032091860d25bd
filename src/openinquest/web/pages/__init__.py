"""The pages of the workbench, a module for each.

To add one: write a module with a `router` and a template of its name, and put it into `ROUTERS`.
Each route says with `visiting` which right it takes; a test holds them to it.
"""

from openinquest.web.pages import (
    add,
    case,
    claims,
    compare,
    document,
    door,
    explanations,
    incident,
    log,
    people,
    report,
    review,
    search,
)

ROUTERS = (
    door.router,
    case.router,
    add.router,
    incident.router,
    compare.router,
    explanations.router,
    claims.router,
    document.router,
    review.router,
    report.router,
    search.router,
    log.router,
    people.router,
)

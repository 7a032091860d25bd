"""What three schools of recording would say of a record, apart, and how its parts are graded."""

from openinquest.weigh.grades.incident import VIEWS, grade_incident
from openinquest.weigh.grades.interests import Names

__all__ = ["VIEWS", "Names", "grade_incident"]

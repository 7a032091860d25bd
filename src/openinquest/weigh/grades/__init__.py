"""What three schools of recording would say of a record, apart, and how its parts are graded."""

from openinquest.weigh.grades.incident import VIEWS, grade_incident

__all__ = ["VIEWS", "grade_incident"]

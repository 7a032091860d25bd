"""What a member must be allowed to run each command; what is not named needs an administrator."""

from openinquest.people import Right

RIGHT_OF = {
    "add": Right.ADD,
    "watch": Right.ADD,
    "timestamp": Right.ADD,
    "import": Right.ADD,
    "documents": Right.READ,
    "incidents": Right.READ,
    "report": Right.READ,
    "reconcile": Right.READ,
    "claims": Right.READ,
    "show": Right.READ,
    "search": Right.READ,
    "log": Right.READ_WHOLE,
    "status": Right.READ_WHOLE,
    "verify": Right.READ_WHOLE,
    "compare": Right.READ_WHOLE,
    "export": Right.READ_WHOLE,
    "judge": Right.JUDGE,
    "blast": Right.JUDGE,
    "withdraw": Right.WITHDRAW,
    "members": Right.MANAGE,
}

"""What can go wrong with a user's file, each said in one line a user can act on."""


class PlanError(Exception):
    """Base of every error that a user can cause and mend."""

    @property
    def message(self) -> str:
        """The line shown to the user."""
        return str(self)


class EmptyFile(PlanError):
    """The file holds no text."""


class NotText(PlanError):
    """The file is no text in a known encoding."""


class UnsupportedFormat(PlanError):
    """The file's format is not read yet."""


class NotAPlan(PlanError):
    """The text holds no plan."""

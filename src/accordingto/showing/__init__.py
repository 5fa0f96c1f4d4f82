"""A :class:`~accordingto.types.Reading` for people (``terminal``) and programs (``exports``)."""

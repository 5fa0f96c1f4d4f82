"""Fitting the reader model; not shipped with the package."""

"""The directives that pages are written with."""

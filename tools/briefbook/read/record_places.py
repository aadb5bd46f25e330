"""Where the entries of a TOML file stand, which its parser does not tell."""

from __future__ import annotations


def line_of(source: list[str], table: str, key: str, number: int = 0) -> int:
    """Return the line of a key, of its table where the key is missing, or 1.

    ``number`` counts the tables of one name from 0, as ``[[lines]]`` has many.
    """
    headers = (f"[{table}]", f"[[{table}]]")
    seen, inside, found = -1, False, 0
    for line, text in enumerate(source, start=1):
        bare = _bare(text)
        if bare.startswith("["):
            seen += bare in headers
            inside = bare in headers and seen == number
            found = line if inside else found
        elif key and _names(bare, table, key, inside):
            return line
        elif not found and bare.startswith((f"{table}=", f"{table}.")):
            found = line
    return found or 1


def _names(bare: str, table: str, key: str, inside: bool) -> bool:
    """Return whether a line is that of a key, inside its table or with the table's name."""
    return bare.startswith(f"{table}.{key}=") or (
        inside and bare.startswith((f"{key}=", f"{key}."))
    )


def _bare(text: str) -> str:
    """Return a line without its comment, white space and the quotes of its keys."""
    head, equals, _ = text.partition("=")
    return (head.split("#")[0] + equals).translate(_DROPPED)


_DROPPED = dict.fromkeys(map(ord, " \t\r\"'"))

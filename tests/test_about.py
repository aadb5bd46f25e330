"""The manual says what the code says: commands, problems, the inspection record."""

import ast
import inspect
import re
from itertools import pairwise
from pathlib import Path

import click
import pytest

from briefbook import findings
from briefbook.command import main
from briefbook.command.group import COMMANDS
from briefbook.findings import Problem
from briefbook.inspection import record_schema

ABOUT = Path(__file__).parent.parent / "docs" / "about"
_ITEM = re.compile(r"^`([^`]+)`(?: \((\w+)\))?\n: (.+)$", re.MULTILINE)


def page(name):
    return (ABOUT / name).read_text(encoding="utf-8")


def section(text, heading):
    """Return what stands below a heading, up to the next of its level."""
    level = heading.split(" ")[0]
    _, _, rest = f"\n{text}".partition(f"\n{heading}\n")
    return re.split(rf"^#{{2,{len(level)}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def docstrings():
    """Return the documentation of each problem by its code."""
    (body,) = [
        node.body
        for node in ast.parse(inspect.getsource(findings)).body
        if isinstance(node, ast.ClassDef) and node.name == "Problem"
    ]
    return {
        member.value.value: text.value.value
        for member, text in pairwise(body)
        if isinstance(member, ast.Assign) and isinstance(text, ast.Expr)
    }


def test_every_problem_is_on_its_page_as_in_the_catalogue():
    texts = docstrings()
    assert texts.keys() == {problem.value for problem in Problem}
    listed = _ITEM.findall(page("problems.md"))
    assert listed == [
        (problem.value, problem.severity.value, texts[problem.value].replace("``", "`"))
        for problem in Problem
    ]


def test_every_problem_says_what_to_do():
    for code, text in docstrings().items():
        sentences = re.findall(r"[^.]+\.(?:\s|$)", re.sub(r"``[^`]*``", "x", text))
        assert len(sentences) >= 2 or code in _REMEDY_IS_PLAIN, code


_REMEDY_IS_PLAIN = {"bad-record", "bad-actor", "ambiguous-mention"}
"""Their messages name the field or the forms, and what to write instead."""


def test_every_command_is_on_its_page():
    headings = re.findall(r"^## briefbook (.+)$", page("commands.md"), re.MULTILINE)
    assert headings == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_is_on_its_page_as_it_is(name):
    command = main.get_command(click.Context(main), name)
    text = section(page("commands.md"), f"## briefbook {name}")
    for paragraph in command.help.split("\n\n"):
        assert " ".join(paragraph.split()) in text
    options = [option for option in command.params if isinstance(option, click.Option)]
    described = {item[0].split(" ")[0]: item[2] for item in _ITEM.findall(text)}
    assert described == {option.opts[0]: option.help for option in options}
    pieces = command.collect_usage_pieces(click.Context(command))
    assert f"$ {' '.join([f'briefbook {name}', *pieces])}\n" in text


def fields(schema, part):
    """Return the fields of a part of the record by name, references in it resolved."""
    definitions = schema["$defs"]
    if "$ref" in part:
        part = definitions[part["$ref"].rpartition("/")[2]]
    if "items" in part:
        return fields(schema, part["items"])
    return part.get("properties", {})


def test_every_field_of_the_record_is_on_its_page():
    schema, text = record_schema(), page("inspection.md")
    listed = _ITEM.findall(section(text, "## The fields").partition("### ")[0])
    assert {name: what for name, _, what in listed} == {
        name: part["description"] for name, part in schema["properties"].items()
    }


@pytest.mark.parametrize("part", list(record_schema()["properties"]))
def test_every_field_of_a_part_is_on_its_page(part):
    schema = record_schema()
    inner = fields(schema, schema["properties"][part])
    own = {n: p for n, p in inner.items() if "start" not in inner or n not in _SPAN}
    text = section(page("inspection.md"), f"### {part}")
    listed = {name: what for name, _, what in _ITEM.findall(text)}
    assert listed.keys() == own.keys()
    for name, field in own.items():
        assert listed[name].startswith(field["description"])
        for value in field.get("enum", []):
            assert f"`{value}`" in listed[name]


_SPAN = {"line", "start", "end", "end_line"}

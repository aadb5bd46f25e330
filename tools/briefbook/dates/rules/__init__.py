"""The grammar of date expressions: rules by what they need to know."""

from briefbook.dates.rules.absolute import ABSOLUTE, YEAR
from briefbook.dates.rules.anaphoric import ANAPHORIC
from briefbook.dates.rules.counted import COUNTED
from briefbook.dates.rules.relative import RELATIVE

RULES = (*ANAPHORIC[:5], *ABSOLUTE, *RELATIVE, ANAPHORIC[5], *COUNTED, ANAPHORIC[6], YEAR)
"""All rules; the first that reads the tokens at a place has them."""

"""The grammar of date expressions: rules by what they need to know."""

from briefbook.dates.rules.absolute import ABSOLUTE, YEAR
from briefbook.dates.rules.anaphoric import ANAPHORIC
from briefbook.dates.rules.clock import CLOCK, PART_OF_DAY
from briefbook.dates.rules.counted import COUNTED
from briefbook.dates.rules.relative import RELATIVE

RULES = (
    *CLOCK,
    *ANAPHORIC[:-1],
    *ABSOLUTE,
    *RELATIVE,
    ANAPHORIC[-1],
    *COUNTED,
    PART_OF_DAY,
    YEAR,
)
"""All rules; the first that reads the tokens at a place has them."""

"""The words of bylines: professions, outlets, what is no part of a name."""

from __future__ import annotations

ROLE = frozenset(
    "writer|reporter|correspondent|editor|columnist|contributor|contributing|staff|author|analyst"
    "|critic|journalist|producer|chief|bureau|senior|associate|assistant|deputy|managing|special"
    "|political|foreign|business|science|technology|sports|opinion|guest|freelance|blogger|intern"
    "|fellow|professor|lecturer|researcher|scholar|director|president|founder|ceo|minister"
    "|ambassador|digital|news|international|national|investigative|executive|leader|host"
    "|photographer|videographer|team|desk|features|environment|education|health|parliamentary"
    "|reporting|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|periodista"
    "|repórter|redação|기자|특파원".split("|")
)
"""Professions and the words that stand beside them."""
OUTLET = frozenset(
    "news|times|post|press|media|magazine|journal|herald|tribune|guardian|agency|bureau|network"
    "|tv|radio|reuters|ap|afp|bbc|cnn|staff|editors|newsroom|wires|desk|team|today|daily|weekly"
    "|online|review|foundation|institute|center|centre|university|association|associated"
    "|express|observer|view|editorial|courier|gazette|chronicle|telegraph|examiner|sentinel"
    "|inquirer|zeitung|newspaper".split("|")
)
"""Words of the names of outlets and other bodies."""
AGENCY = frozenset("reuters ap afp bbc cnn npr dpa efe upi".split())
"""Outlets that are named by one word, right behind a name."""
NOBODY = frozenset(
    "staff desk team news web editors editor newsroom wires agencies admin administrator editorial"
    " online digital the our your from and board national international foreign redaktion"
    " redacción redação rédaction guest correspondent correspondents reporter reporters writer"
    " writers contributor contributors special bureau service network agency".split()
)
"""Words that name no person and no body when a byline has nothing else."""
NOT_BY = frozenset(
    "the our invitation appointment numbers number region regions country countries topic topics"
    " subject subjects theme themes date year month issue issues type category categories sector"
    " section expert experts author authors title name program programme project language location"
    " series source format industry phone mail email post fax default design".split()
)
"""Words behind *by* that head a section or a list: ``By Invitation``, ``By Region``."""
NO_NAME = frozenset(
    # what a line above or below a title may say instead of a name: a kind of text,
    "note notes release statement statements remarks readout briefing brief briefs fact sheet"
    " report reports commentary analysis opinion opinions feature features interview column"
    " policy policies paper papers working blog issue issues volume edition print update updates"
    " updated alert alerts bulletin newsletter story stories exclusive live video videos audio"
    " podcast photo photos gallery series essay essays article articles research publication"
    " publications project report's insight insights explainer perspective perspectives podcasts"
    " transcript speech speeches archive dispatch letter letters breaking latest special written"
    # a section,
    " politics political economy economics business finance sport sports culture technology"
    " science health security defense defence affairs diplomacy world asia europe africa america"
    " americas pacific middle east relations rights energy climate environment education travel"
    " lifestyle entertainment markets war nuclear military trade supply intelligence cooperation"
    " strategy strategic deterrence alliance alliances weapons missile missiles oil gas water legal"
    " human gender migration refugees terrorism cyber cybersecurity tech artificial data space"
    " maritime navy air forces troops elections election democracy governance corruption crime"
    " justice immigration labor labour jobs inflation budget taxes debt banking investment industry"
    " manufacturing agriculture transport infrastructure housing religion history books films"
    " movies music arts theatre theater fashion weather coronavirus covid-19 medicine nature summit"
    # a body, a department,
    " office ministry department division government republic spokesperson secretariat embassy"
    " council committee commission parliament congress senate program programme initiative section"
    " unit group forum society school college corporation corp company inc ltd llc services"
    " service partners studies organization organisation union league federation library museum"
    " court house bank fund nations"
    # a place by one of its words,
    " new south north east west northern southern eastern western central united states los las"
    " hong kong kuala buenos aires city county district province island islands street avenue"
    " d.c"
    # what only a sentence or a heading has, and what asks for something
    " the this that these those our your my what when where why how is are was were has have will"
    " all more read listen watch share home about contact subscribe".split()
)
"""Words that no person's name has, as far as a line without a label may be trusted."""
NO_FIRST_NAME = frozenset(
    "new south north east west northern southern eastern western central united los las"
    " camp fort cape sri".split()
)
"""Words that begin the name of a place; within a person's name some are surnames."""
DEGREE = frozenset("ms ma ba bsc msc phd md mba rn rd rdn esq jd llm mph cpa dds jr sr".split())
PARTICLE = frozenset(
    "de da do dos das del della di du la le van von der den ten ter zu zur al el bin ibn ben abu"
    " af av y e i st mc mac o'".split()
)
"""The words without a capital inside a name."""
TRADE_WORD = ROLE - OUTLET
BESIDE_ROLE = ROLE | OUTLET | {"at", "of", "the", "in"}
BESIDE_TRADE = (
    BESIDE_ROLE
    | {"for"}
    | frozenset(
        "research visiting postdoctoral distinguished adjunct emeritus principal resident"
        " nonresident non-resident policy program programme graduate doctoral".split()
    )
)
_TRADES = frozenset(
    "writer reporter correspondent editor columnist contributor critic journalist fellow professor"
    " lecturer researcher analyst".split()
)
"""Professions that may stand before a name without a comma."""
STUCK_WORD = (
    ROLE
    | OUTLET
    | frozenset(
        "twitter facebook instagram linkedin email follow x share bluesky mastodon profile view "
        "updated published posted".split()
    )
)
"""Words that are pasted right behind a name, without a space."""


def is_outlet(name: str) -> bool:
    """Return whether a name is one of an organisation by one of its words."""
    return any(word.strip(".,").lower() in OUTLET for word in name.split())


def is_role(word: str) -> bool:
    """Return whether a word in lower case is a profession, in the singular or the plural."""
    return word in TRADE_WORD or word.removesuffix("s") in TRADE_WORD


def is_trade(text: str) -> bool:
    """Return whether a text is nothing but a profession, as in ``Staff writer``."""
    found = [word.strip(".,").lower() for word in text.split()]
    if not found:
        return False
    beside = is_role(found[-1]) and all(word in BESIDE_TRADE or is_role(word) for word in found)
    return beside or is_nobody(text)


def is_nobody(text: str) -> bool:
    """Return whether a text names nobody in particular, as in ``Staff`` and ``News Desk``."""
    return all(word.strip(".,").lower() in NOBODY for word in text.split())


def is_list_key(name: str) -> bool:
    """Return whether words behind *by* say by what a list is ordered, or what a section is."""
    return all(word.lower() in NOT_BY for word in name.split())


def all_role(text: str) -> bool:
    """Return whether words are a profession: known words, or capitalised ones before one."""
    found = [word.strip(".,") for word in text.split() if word.strip(".,")]
    if all(word.lower() in BESIDE_ROLE for word in found):
        return True
    return found[-1].lower().removesuffix("s") in ROLE and all(word[0].isupper() for word in found)


def trade_end(text: str) -> int:
    """Return where a profession ends that stands before a person's name, 0 where none does.

    In ``Staff Writer Ana Lee`` the name has two words or more, and none of a profession.
    """
    found = text.split()
    last = max((at for at, word in enumerate(found) if word.lower() in _TRADES), default=-1)
    before, name = found[: last + 1], found[last + 1 :]
    known = all(word.lower() in BESIDE_TRADE for word in before)
    if not before or not known or len(name) < 2 or not all(word[0].isupper() for word in name):
        return 0
    return text.index(name[0], sum(map(len, before)))

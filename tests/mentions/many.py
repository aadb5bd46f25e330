"""Records and articles in any number, made up from a seed: for measuring."""

from random import Random

from briefbook.authority import ActorRecord, Authority, Kind
from briefbook.model import Block, LineClass, Piece

_STARTS = (
    "ba be bo da de do fa ga go ka ke ko la le lo ma me mo na ne no pa ra re ro sa ta ve".split()
)
_ENDS = "bek dan din gar hal kin lan lis mar mon nar net pol ras rin sen tal van vic zan".split()
_PLAIN = """
    the of and a to in is was that it for on with as by at from has had were been their which after
    more over new talks leaders plan trade would could said border report week last year agreed
    growing response policy regional security cooperation against early statement meeting
""".split()
_KINDS = (Kind.PERSON, Kind.PERSON, Kind.PERSON, Kind.ORGANISATION, Kind.STATE, Kind.PLACE)


def records(count: int) -> Authority:
    """Return as many records, half of them people, with variants, acronyms and metonyms."""
    random = Random(count)
    return Authority(tuple(_record(random, number) for number in range(count)))


def _word(random: Random) -> str:
    return (random.choice(_STARTS) + random.choice(_STARTS) + random.choice(_ENDS)).capitalize()


def _record(random: Random, number: int) -> ActorRecord:
    kind = _KINDS[number % len(_KINDS)]
    first, last = _word(random), _word(random)
    slug, path = f"actor-{number}", f"docs/actors/actor-{number}.md"
    if kind is Kind.PERSON:
        return ActorRecord(slug, f"{first} {last}", kind, f"{last}, {first}", path, 2)
    if kind is Kind.ORGANISATION:
        name = f"{first} {last} {random.choice(['Council', 'League', 'Agency'])}"
        acronym = "".join(word[0] for word in name.split()) + str(number)
        return ActorRecord(slug, name, kind, name, path, 2, acronyms=(acronym,))
    metonyms = (_word(random),) if kind is Kind.STATE else ()
    return ActorRecord(slug, first, kind, first, path, 2, (f"{first} {last}",), (), metonyms)


def article(number: int, known: Authority, size: int = 40) -> list[Block]:
    """Return the paragraphs of an article of about 15 words each, a name in every sixth word."""
    random = Random(number)
    cast = random.choices(known.actors, k=12)
    texts = [" ".join(_words(random, cast)) + "." for _ in range(size)]
    return [
        Block(LineClass.BODY, n, (Piece(n, 0, len(text)),), text) for n, text in enumerate(texts, 1)
    ]


def _words(random: Random, cast: list[ActorRecord]) -> list[str]:
    found = random.choices(_PLAIN, k=15)
    for at in (3, 9):
        actor = random.choice(cast)
        found[at] = random.choice([actor.name, actor.surname or actor.name, *actor.metonyms])
    if random.random() < 0.5:
        found[12] = _word(random)
    return found

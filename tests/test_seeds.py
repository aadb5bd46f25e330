"""The five articles are those that were received, byte for byte."""

import hashlib
from pathlib import Path

from briefbook.convert import convert
from briefbook.project import Project

BOOK = Path(__file__).parent.parent
SEEDS = BOOK / "seeds"

RECEIVED = {
    "000_d6d0742d2c4a2d4a.txt": "aa78148ced710a829f23a2369050aae4407004af0e1abe99b36c36e34ad855e3",
    "001_9c92555447f2c79e.txt": "fd0f51c02baaf06e9adc3045fb9d441ad1f0bff814e2cf4b654d88003efef9a0",
    "002_b0840332c305d08c.txt": "1a5773c0f4500f6bd5a771ff73a38a4c616fdc6f4e1dcdd53bf61b05ae2d7a65",
    "003_18f437acc4ca3e33.txt": "fb1addf5b28f907d1a6ae429e8f9c2199e6fa09b13b798daadf7a7e7853b2686",
    "004_77f1bc39792fd4c1.txt": "1f3fbee2795b639dff64c3ab574080e831d188376275372565e4c181f0b51fe0",
}


def test_every_seed_is_as_received():
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*")}
    assert {name: found.get(name) for name in RECEIVED} == RECEIVED


def test_every_actor_that_they_name_has_a_record():
    assert [one.record.name for one in convert(Project(BOOK)).actors] == []

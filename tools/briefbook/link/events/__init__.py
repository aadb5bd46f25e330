"""Dates and mentions -> events: what a date governs, who takes part, and whether it took place."""

from briefbook.link.events.finding import find_events

__all__ = ["find_events"]

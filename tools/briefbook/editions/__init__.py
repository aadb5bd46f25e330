"""Editions of a book: what each says, as tables, and what changed from one to another."""

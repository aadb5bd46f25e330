"""The book as data beside the HTML pages: tables, schemas, a text of the whole, its editions."""

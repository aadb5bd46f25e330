"""Citations with locators: what they say, where they lead, and the bibliography's entries."""

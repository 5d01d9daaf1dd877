"""Fetching slides from PDF and PowerPoint, and bringing them up to date: `asking.DeckImports`, `drop.DeckDrop`."""

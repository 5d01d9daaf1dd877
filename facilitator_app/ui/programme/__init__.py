"""The area *Forløb*: what lives on from one workshop to the next, each part under a tab of its own."""

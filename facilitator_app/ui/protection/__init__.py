"""Everything a person sees of a file's passphrase."""

"""What a person sees of privacy: erasing somebody, or a whole file."""

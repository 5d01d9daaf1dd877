"""What differs from computer to computer: sound, and keeping the screen awake."""

"""The wall: one painter for every surface, the painted-ahead cache, the projector's window and the previews."""

"""The wall: one painter for every surface, pictures painted ahead, the projector's window, previews."""

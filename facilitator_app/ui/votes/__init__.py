"""What is made of the outputs in the room: themes, and what the room was counted to think of them."""

"""What the people around the program do with it, one module for each intent. No window, no database."""

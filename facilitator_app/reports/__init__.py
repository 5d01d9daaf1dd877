"""What the paper says, as values, and the drawing of it. Only the drawing modules know ReportLab."""

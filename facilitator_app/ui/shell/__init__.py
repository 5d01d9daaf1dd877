"""The main window: the rail, the banners and the areas behind them."""

"""Rules of the towns and of the market's figures."""

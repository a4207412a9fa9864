"""The demonstration market: invented firms that offer goods the standards really have."""

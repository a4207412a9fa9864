"""The tests mirror the packages; personas and builders are shared, engines are real."""

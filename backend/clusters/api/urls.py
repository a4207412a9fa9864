"""The addresses of the market and its towns, below ``/api/v1/``."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []

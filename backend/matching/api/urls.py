"""The addresses of the supplier graph, below ``/api/v1/``."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []

"""The addresses of the market and its towns, below ``/api/v1/``."""

from django.urls import path

from backend.clusters.api.views import MarketView

urlpatterns = [path("market", MarketView.as_view())]

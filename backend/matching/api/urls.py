"""The addresses of the supplier graph, below ``/api/v1/``."""

from django.urls import path

from backend.matching.api.views import GraphView, SupplierMatchesView

urlpatterns = [
    path("suppliers/<int:supplier_id>/matches", SupplierMatchesView.as_view()),
    path("graph", GraphView.as_view()),
]

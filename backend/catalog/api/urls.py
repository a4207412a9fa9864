"""Routes of the catalogue below ``/api/v1/``."""

from django.urls import path

from backend.catalog.api import views

urlpatterns = [
    path("search/products", views.SearchProductsView.as_view(), name="search-products"),
    path("search/suggest", views.SuggestView.as_view(), name="search-suggest"),
    path("search/interpret", views.InterpretView.as_view(), name="search-interpret"),
    path("products/<int:product_id>", views.ProductView.as_view(), name="product"),
    path("suppliers", views.SuppliersView.as_view(), name="suppliers"),
    path("suppliers/<int:supplier_id>", views.SupplierView.as_view(), name="supplier"),
    path(
        "suppliers/<int:supplier_id>/offerings",
        views.SupplierOfferingsView.as_view(),
        name="supplier-offerings",
    ),
]

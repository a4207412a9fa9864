"""Every address of the site."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from backend.config.interface import interface
from backend.core.api.health import healthz, readyz

health = [path("healthz", healthz), path("readyz", readyz)]

urlpatterns = [
    *health,
    path("api/v1/", include(health)),
    path("api/v1/", include("backend.accounts.api.urls")),
    path("api/v1/", include("backend.catalog.api.urls")),
    path("api/v1/", include("backend.matching.api.urls")),
    path("api/v1/", include("backend.clusters.api.urls")),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    re_path(r"^.*$", interface),
]

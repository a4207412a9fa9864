"""Lists come in numbered pages: ``count, next, previous, results``."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.db.models import QuerySet
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.core.errors import Bilingual, InvalidInput, NotFound

PAGE_SIZE = 25
LARGEST_PAGE = 100


def page_beyond_end(number: int, last: int) -> NotFound:
    """Return the error for asking page *number* where *last* is the last one."""
    reason = Bilingual(
        f"共 {last} 页，没有第 {number} 页。", f"There are {last} pages; page {number} is beyond the end."
    )
    return NotFound(reason, {"page": [reason]})


def whole_number(name: str, text: str, *, low: int, high: int) -> int:
    """Return *text* as a whole number in [low, high]; raises InvalidInput naming the parameter."""
    reason = Bilingual(f"应为 {low} 到 {high} 的整数。", f"expected a whole number from {low} to {high}.")
    if not (text.isascii() and text.removeprefix("-").isdigit()) or len(text) > 9:
        raise InvalidInput.of(name, reason)
    number = int(text)
    if not low <= number <= high:
        raise InvalidInput.of(name, reason)
    return number


class NumberedPages(PageNumberPagination):
    """Pages of 25 unless ``page_size`` (at most 100) says otherwise."""

    page_size = PAGE_SIZE
    page_size_query_param = "page_size"
    max_page_size = LARGEST_PAGE

    def get_page_size(self, request: Request) -> int:
        """Return the asked page size; raises InvalidInput where it is no number from 1 to 100."""
        text = request.query_params.get("page_size")
        return PAGE_SIZE if text is None else whole_number("page_size", text, low=1, high=LARGEST_PAGE)

    def paginate_queryset(
        self, queryset: QuerySet[Any] | Sequence[Any], request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        """Return one page's rows; a page that does not exist is a 404 that names the last one."""
        self.request = request
        paginator = Paginator(queryset, self.get_page_size(request))
        number = whole_number("page", request.query_params.get("page", "1"), low=1, high=999_999_999)
        try:
            self.page = paginator.page(number)
        except (EmptyPage, PageNotAnInteger) as absent:
            raise page_beyond_end(number, paginator.num_pages) from absent
        return list(self.page)

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import { forApi } from '@/lib/searchUrl';

/** One page of results for the URL as it stands; the page shown stays while the next one comes. */
export function useSearchResults(params: URLSearchParams) {
  const sent = forApi(params).toString();
  return useQuery({
    queryKey: ['search', sent],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/v1/search/products', { querySerializer: () => sent, signal })),
  });
}

export function useSuggestions(q: string) {
  return useQuery({
    queryKey: ['suggest', q],
    staleTime: 60_000,
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/v1/search/suggest', { params: { query: { q } }, signal })),
  });
}

/** What the text is understood to ask for, token by token. */
export function useReading(q: string) {
  return useQuery({
    queryKey: ['interpret', q],
    staleTime: 60_000,
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/v1/search/interpret', { params: { query: { q } }, signal })),
  });
}

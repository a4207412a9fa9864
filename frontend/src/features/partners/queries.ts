import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { Direction } from '@/api/types';

const partnersShown = 10;

/** Partners proposed for a supplier, best first. */
export function useMatches(supplier: number, direction: Direction) {
  return useQuery({
    queryKey: ['supplier', supplier, 'matches', direction],
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/v1/suppliers/{supplier_id}/matches', {
          params: { path: { supplier_id: supplier }, query: { direction, limit: partnersShown } },
          signal,
        }),
      ),
  });
}

export function useNeighbourhood(supplier: number, depth: number) {
  return useQuery({
    queryKey: ['graph', supplier, depth],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/v1/graph', {
          params: { query: { around: `supplier:${supplier}`, depth } },
          signal,
        }),
      ),
  });
}

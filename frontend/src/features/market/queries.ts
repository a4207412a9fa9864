import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';

export function useMarket() {
  return useQuery({
    queryKey: ['market'],
    queryFn: async ({ signal }) => dataOf(await api.GET('/api/v1/market', { signal })),
  });
}

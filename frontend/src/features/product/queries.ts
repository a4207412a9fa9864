import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';

export function useProduct(id: number) {
  return useQuery({
    queryKey: ['product', id],
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/v1/products/{product_id}', {
          params: { path: { product_id: id } },
          signal,
        }),
      ),
  });
}

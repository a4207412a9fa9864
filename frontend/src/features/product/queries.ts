import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';

export function useProduct(id: number) {
  return useQuery({
    queryKey: ['product', id],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/v1/products/{id}', { params: { path: { id } }, signal })),
  });
}

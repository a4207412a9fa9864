import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import { forApi } from '@/lib/searchUrl';

/** Rows a page of these lists holds. */
export const pageSize = 25;

export function useSupplier(id: number) {
  return useQuery({
    queryKey: ['supplier', id],
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/v1/suppliers/{supplier_id}', {
          params: { path: { supplier_id: id } },
          signal,
        }),
      ),
  });
}

export function useSuppliers(params: URLSearchParams) {
  const asked = forApi(params);
  asked.set('page_size', String(pageSize));
  const sent = asked.toString();
  return useQuery({
    queryKey: ['suppliers', sent],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/v1/suppliers', { querySerializer: () => sent, signal })),
  });
}

export function useSupplierOfferings(id: number, page: number) {
  return useQuery({
    queryKey: ['supplier', id, 'offerings', page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/v1/suppliers/{supplier_id}/offerings', {
          params: { path: { supplier_id: id }, query: { page, page_size: pageSize } },
          signal,
        }),
      ),
  });
}

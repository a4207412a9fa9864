import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';

const sessionKey = ['session'];

/** Who is signed in; asking also sets the CSRF cookie that writing needs. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => dataOf(await api.GET('/api/v1/session', { signal })),
  });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { email: string; password: string }) =>
      dataOf(await api.POST('/api/v1/session', { body })),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionKey, session);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => dataOf(await api.DELETE('/api/v1/session')),
    onSuccess: () => queries.resetQueries(),
  });
}

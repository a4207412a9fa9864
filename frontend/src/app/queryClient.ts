import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/error';

/** One more try where the server could not be reached or failed; a refusal is final. */
function mayTryAgain(failures: number, error: Error): boolean {
  if (failures >= 1) return false;
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: mayTryAgain,
        retryDelay: 600,
      },
    },
  });
}

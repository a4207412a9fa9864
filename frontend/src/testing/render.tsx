import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router';
import { AppRoutes } from '@/app/AppRoutes';
import { createQueryClient } from '@/app/queryClient';
import { SchemeProvider } from '@/lib/scheme';

interface Opened {
  user: ReturnType<typeof userEvent.setup>;
  /** The address now, path and query. */
  address: () => string;
  params: () => URLSearchParams;
  container: HTMLElement;
}

/** Opens the whole site at an address, as a reader would. */
export function openAt(start: string): Opened {
  let current = start;
  function Watch() {
    const location = useLocation();
    current = location.pathname + location.search;
    return null;
  }
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const { container } = render(
    <QueryClientProvider client={client}>
      <SchemeProvider>
        <MemoryRouter initialEntries={[start]}>
          <AppRoutes />
          <Watch />
        </MemoryRouter>
      </SchemeProvider>
    </QueryClientProvider>,
  );
  return {
    user: userEvent.setup(),
    address: () => current,
    params: () => new URLSearchParams(current.split('?')[1] ?? ''),
    container,
  };
}

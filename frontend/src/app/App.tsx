import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { SchemeProvider } from '@/lib/scheme';
import { createQueryClient } from './queryClient';
import { AppRoutes } from './AppRoutes';

export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <SchemeProvider>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
      </SchemeProvider>
    </QueryClientProvider>
  );
}

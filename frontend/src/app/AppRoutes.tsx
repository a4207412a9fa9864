import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { SearchPage } from '@/features/search/SearchPage';
import { Layout } from './Layout';
import { Home } from './pages/Home';
import { NotFound } from './pages/NotFound';

const Product = lazy(() => import('./pages/Product'));
const Supplier = lazy(() => import('./pages/Supplier'));
const Suppliers = lazy(() => import('./pages/Suppliers'));
const Town = lazy(() => import('./pages/Town'));
const SignIn = lazy(() => import('./pages/SignIn'));

const pages: { path: string; page: ReactNode }[] = [
  { path: '/', page: <Home /> },
  { path: '/search', page: <SearchPage /> },
  { path: '/products/:id', page: <Product /> },
  { path: '/suppliers', page: <Suppliers /> },
  { path: '/suppliers/:id', page: <Supplier /> },
  { path: '/towns/:code', page: <Town /> },
  { path: '/sign-in', page: <SignIn /> },
  { path: '*', page: <NotFound /> },
];

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        {pages.map(({ path, page }) => (
          <Route key={path} path={path} element={page} />
        ))}
      </Route>
    </Routes>
  );
}

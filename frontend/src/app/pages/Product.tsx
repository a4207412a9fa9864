import { useSearchParams } from 'react-router';
import { ProductPage } from '@/features/product/ProductPage';
import { AntProvider } from '../AntProvider';
import { useIdParam } from './idParam';
import { NotFound } from './NotFound';

export default function Product() {
  const id = useIdParam();
  const [params] = useSearchParams();
  if (id === null) return <NotFound />;
  return (
    <AntProvider>
      <ProductPage id={id} offering={Number(params.get('offering')) || null} />
    </AntProvider>
  );
}

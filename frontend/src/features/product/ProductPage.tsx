import { Link } from 'react-router';
import type { Product } from '@/api/types';
import { Breadcrumb } from '@/components/ui/Breadcrumb';
import { Button } from '@/components/ui/Button';
import { DemoMark } from '@/components/ui/marks';
import { Section } from '@/components/ui/Section';
import { ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { useTitle } from '@/lib/hooks';
import { FlangeDrawing } from './FlangeDrawing';
import { Offerings } from './Offerings';
import { useProduct } from './queries';
import { SpecificationTable } from './SpecificationTable';
import styles from './ProductPage.module.css';

/** What a product is, to the millimetre, and who offers it. */
export function ProductPage({ id, offering }: { id: number; offering: number | null }) {
  const text = useText();
  const { t } = text;
  const { data: product, error, refetch } = useProduct(id);
  useTitle(product && text.name(product));

  if (error) {
    return (
      <div className={styles.page}>
        <ErrorState
          error={error}
          retry={() => void refetch()}
          actions={<Button to="/search?q=">{t('search.all')}</Button>}
        />
      </div>
    );
  }
  if (!product) {
    return (
      <div className={styles.page}>
        <Waiting lines={14} />
      </div>
    );
  }
  return (
    <article className={styles.page}>
      <Head product={product} />
      <div className={styles.columns}>
        <Section title={t('product.specification')}>
          <SpecificationTable rows={product.specification} />
        </Section>
        {product.drawing && (
          <Section title={t('product.drawing')}>
            <FlangeDrawing drawing={product.drawing} faceOnTop={'class' in product.specs} />
          </Section>
        )}
      </div>
      <Section title={t('product.offerings')} count={product.offerings.length}>
        <Offerings offerings={product.offerings} chosen={offering} />
      </Section>
    </article>
  );
}

function Head({ product }: { product: Product }) {
  const text = useText();
  const other = text.otherName(product);
  const path = product.category.path;
  return (
    <header className={styles.head}>
      <Breadcrumb label={text.t('product.category')}>
        {path.map((step) => (
          <Link
            key={step.code}
            to={`/search?${new URLSearchParams({ q: '', category: step.code })}`}
          >
            {text.pick(step)}
          </Link>
        ))}
      </Breadcrumb>
      <h1>
        {text.name(product)} {product.is_demo && <DemoMark />}
      </h1>
      {other && <p className={styles.other}>{other}</p>}
    </header>
  );
}

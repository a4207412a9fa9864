import type { Supplier } from '@/api/types';
import { Link } from 'react-router';
import { Breadcrumb } from '@/components/ui/Breadcrumb';
import { DemoMark, VerificationMark } from '@/components/ui/marks';
import { useText } from '@/i18n/useText';
import { formatNumber, unknown } from '@/lib/format';
import styles from './SupplierHead.module.css';

/** Who the firm is and how far that was checked. */
export function SupplierHead({ supplier }: { supplier: Supplier }) {
  const text = useText();
  const { t, pick } = text;
  const other = text.otherName(supplier);
  const description = pick(supplier.description);
  const facts: { label: string; value: string }[] = [
    { label: t('column.cluster'), value: pick(supplier.cluster) },
    {
      label: t('supplier.tier'),
      value: text.term('tier', supplier.tier),
    },
    {
      label: t('supplier.founded'),
      value: supplier.founded_year === null ? unknown : String(supplier.founded_year),
    },
    {
      label: t('supplier.employees'),
      value: formatNumber(supplier.employees),
    },
    { label: t('fact.offerings'), value: formatNumber(supplier.offerings_count) },
  ];
  return (
    <header className={styles.head}>
      <Breadcrumb label={t('supplier.where')}>
        <Link to="/suppliers">{t('nav.suppliers')}</Link>
        <Link to={`/suppliers?${new URLSearchParams({ place: supplier.place.code })}`}>
          {pick(supplier.place)}
        </Link>
      </Breadcrumb>
      <h1>
        {text.name(supplier)} <VerificationMark level={supplier.verification} />{' '}
        {supplier.is_demo && <DemoMark long />}
      </h1>
      {other && <p className={styles.other}>{other}</p>}
      {description && <p className={styles.description}>{description}</p>}
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {supplier.activities.length > 0 && (
        <p className={styles.activities}>
          <span>{t('supplier.activities')}</span>
          {supplier.activities.map((activity) => (
            <span key={activity.code} className={styles.activity}>
              {pick(activity)}
            </span>
          ))}
        </p>
      )}
      {supplier.categories.length > 0 && (
        <p className={styles.activities}>
          <span>{t('supplier.categories')}</span>
          {supplier.categories.map((category) => (
            <Link
              key={category.code}
              className={styles.activity}
              to={`/search?${new URLSearchParams({ q: '', category: category.code, supplier: String(supplier.id) })}`}
            >
              {pick(category)} {formatNumber(category.count)}
            </Link>
          ))}
        </p>
      )}
    </header>
  );
}

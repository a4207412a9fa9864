import { Link } from 'react-router';
import type { SupplierSummary } from '@/api/types';
import { useText } from '@/i18n/useText';
import { CheckIcon, WarnIcon } from './icons';
import styles from './marks.module.css';

/** Says that what stands beside it was made for the demonstration. */
export function DemoMark({ long = false }: { long?: boolean }) {
  const { t } = useText();
  return (
    <span className={styles.demo} title={t('demo.explain')}>
      {t(long ? 'demo.long' : 'demo.short')}
    </span>
  );
}

const trusted = new Set(['documents_seen', 'site_visited']);

/** How far a supplier's statements were checked; a word beside the colour. */
export function VerificationMark({ level }: { level: string }) {
  const { term } = useText();
  const sure = trusted.has(level);
  return (
    <span className={sure ? styles.verified : styles.unverified}>
      {sure && <CheckIcon size={12} />}
      {term('verification', level)}
    </span>
  );
}

/** Shown beside a value whose source is not the standard itself. */
export function ConfidenceMark({ confidence }: { confidence: string | null | undefined }) {
  const { term, t } = useText();
  if (!confidence || confidence === 'high') return null;
  return (
    <span className={styles.near} title={t('confidence.explain')}>
      <WarnIcon size={12} />
      {term('confidence', confidence)}
    </span>
  );
}

export function SupplierLink({ supplier }: { supplier: SupplierSummary }) {
  const text = useText();
  return (
    <span className={styles.supplier}>
      <Link to={`/suppliers/${supplier.id}`}>{text.name(supplier)}</Link>
      <span className={styles.place}>{text.pick(supplier.place)}</span>
    </span>
  );
}

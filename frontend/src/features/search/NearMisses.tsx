import { Link } from 'react-router';
import type { NearMiss } from '@/api/types';
import { DemoMark, SupplierLink } from '@/components/ui/marks';
import { PriceText } from '@/components/ui/PriceText';
import { useText } from '@/i18n/useText';
import { WhyLine } from './WhyLine';
import styles from './NearMisses.module.css';

const signs: Record<NearMiss['verdict'], string> = {
  identical: '=',
  mates: '≈',
  same_rating_only: '≠',
  unknown: '?',
  not_interchangeable: '✕',
};

/** Offerings that are not what was asked, under headings that say so, each with its verdict and the reasons. */
export function NearMisses({ found, nothingExact }: { found: NearMiss[]; nothingExact: boolean }) {
  const { t, pick } = useText();
  if (found.length === 0) return null;
  const sections = new Map<string, NearMiss[]>();
  for (const one of found) {
    const section = pick(one.section);
    sections.set(section, [...(sections.get(section) ?? []), one]);
  }
  return (
    <section className={styles.near} aria-labelledby="near-misses">
      <h2 id="near-misses">{t(nothingExact ? 'near.titleNoExact' : 'near.title')}</h2>
      <p className={styles.note}>{t('near.note')}</p>
      {[...sections].map(([section, rows]) => (
        <div key={section} className={styles.section}>
          <h3>{section}</h3>
          <ul>
            {rows.map((one) => (
              <NearMissRow key={one.offering_id} one={one} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function NearMissRow({ one }: { one: NearMiss }) {
  const text = useText();
  const { t, pick } = text;
  return (
    <li className={styles.row} data-verdict={one.verdict}>
      <div className={styles.product}>
        <Link to={`/products/${one.id}?offering=${one.offering_id}`} className={styles.name}>
          {text.name(one)}
        </Link>{' '}
        {one.is_demo && <DemoMark />}
        <WhyLine why={one.why} />
      </div>
      <div className={styles.verdict}>
        <strong>
          <span aria-hidden="true">{signs[one.verdict]}</span> {t(`verdict.${one.verdict}`)}
        </strong>
        <ul>
          {one.reasons.map((reason) => (
            <li key={reason.text.en} title={reason.source}>
              {pick(reason.text)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.offer}>
        <SupplierLink supplier={one.supplier} />
        <PriceText price={one.price} />
      </div>
    </li>
  );
}

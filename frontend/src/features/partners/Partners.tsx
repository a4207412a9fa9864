import { lazy, Suspense, useState } from 'react';
import type { Direction, Matches } from '@/api/types';
import { Button } from '@/components/ui/Button';
import { SupplierLink } from '@/components/ui/marks';
import { Section } from '@/components/ui/Section';
import { EmptyState, ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatDuration } from '@/lib/format';
import { usePhone } from '@/lib/hooks';
import { MatchCard } from './MatchCard';
import { useMatches } from './queries';
import styles from './Partners.module.css';

const Comparison = lazy(() => import('./Comparison'));

/** Cards shown before one asks for all. */
const shownAtFirst = { phone: 2, desktop: 4 };

/** Partners the supplier graph proposes: who could supply the firm on the left, who could buy on the right. */
export function Partners({ supplier }: { supplier: number }) {
  const { t } = useText();
  return (
    <Section title={t('partners.title')}>
      <p className={styles.lead}>{t('partners.lead')}</p>
      <div className={styles.sides}>
        <Side supplier={supplier} direction="upstream" />
        <Side supplier={supplier} direction="downstream" />
      </div>
    </Section>
  );
}

function Side({ supplier, direction }: { supplier: number; direction: Direction }) {
  const { t } = useText();
  const { data, error, refetch } = useMatches(supplier, direction);
  const [all, setAll] = useState(false);
  const first = usePhone() ? shownAtFirst.phone : shownAtFirst.desktop;
  const [compared, setCompared] = useState(false);
  const title = t(`partners.${direction}`);
  const shown = all ? data?.results : data?.results.slice(0, first);
  return (
    <section className={styles.side} aria-label={title}>
      <div className={styles.head}>
        <h3>
          <span aria-hidden="true">{direction === 'upstream' ? '← ' : ''}</span>
          {title}
          <span aria-hidden="true">{direction === 'downstream' ? ' →' : ''}</span>
        </h3>
        {data && <span className={styles.took}>{formatDuration(data.took_ms)}</span>}
        {data && data.results.length > 1 && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={compared}
            onClick={() => setCompared(!compared)}
          >
            {t('partners.compare')}
          </button>
        )}
      </div>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} height={150} />}
      {data?.results.length === 0 && (
        <EmptyState title={t('partners.none')}>{t('partners.noneAdvice')}</EmptyState>
      )}
      {data && compared && (
        <Suspense fallback={<Waiting lines={6} />}>
          <Comparison matches={data.results} />
        </Suspense>
      )}
      {shown && shown.length > 0 && (
        <ol className={styles.cards}>
          {shown.map((match, index) => (
            <MatchCard key={match.supplier.id} match={match} rank={index + 1} />
          ))}
        </ol>
      )}
      {data && data.results.length > first && (
        <div className={styles.more}>
          <Button onClick={() => setAll(!all)}>
            {all ? t('partners.fewer') : t('partners.all', { count: data.results.length })}
          </Button>
        </div>
      )}
      {data && data.excluded.length > 0 && <LeftOut excluded={data.excluded} />}
    </section>
  );
}

/** Candidates that are no match, each with the constraint that excludes it. */
function LeftOut({ excluded }: { excluded: Matches['excluded'] }) {
  const { t, pick } = useText();
  return (
    <details className={styles.leftOut}>
      <summary>{t('partners.leftOut', { count: excluded.length })}</summary>
      <ul>
        {excluded.map(({ supplier, constraint, text }) => (
          <li key={`${supplier.id}-${constraint}`}>
            <SupplierLink supplier={supplier} />
            <span>{pick(text)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

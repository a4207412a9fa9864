import { Link } from 'react-router';
import type { Town } from '@/api/types';
import { Breadcrumb } from '@/components/ui/Breadcrumb';
import { DemoMark, ConfidenceMark } from '@/components/ui/marks';
import { Section } from '@/components/ui/Section';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import { useTitle } from '@/lib/hooks';
import { searchUrl } from '@/lib/searchUrl';
import styles from './TownPage.module.css';

/** The public face of a specialised town: what its firms offer, and what is on record about it, with sources. */
export function TownPage({ town, isDemo }: { town: Town; isDemo: boolean }) {
  const text = useText();
  const { t, pick } = text;
  const other = text.otherName(town);
  const place = town.place.code;
  useTitle(text.name(town));
  const facts = [...town.facts].sort((a, b) => b.year - a.year);
  return (
    <article className={styles.page}>
      <header>
        <Breadcrumb label={t('town.where')}>
          <Link to="/">{t('nav.home')}</Link>
          <span>{pick(town.place)}</span>
        </Breadcrumb>
        <h1>
          {text.name(town)} <span className={styles.ladder}>{pick(town.ladder)}</span>
        </h1>
        {other && <p className={styles.other}>{other}</p>}
      </header>
      <dl className={styles.facts}>
        <div>
          <dt>{t('fact.suppliers')}</dt>
          <dd>
            <Link to={`/suppliers?${new URLSearchParams({ place })}`}>
              {formatNumber(town.suppliers)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('fact.offerings')}</dt>
          <dd>
            <Link to={`/search?${new URLSearchParams({ q: '', place })}`}>
              {formatNumber(town.offerings)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('home.tryIt')}</dt>
          <dd>
            <Link to={searchUrl(town.example_query)}>{town.example_query}</Link>
          </dd>
        </div>
        {isDemo && (
          <div className={styles.mark}>
            <DemoMark long />
          </div>
        )}
      </dl>
      <Section title={t('town.record')} count={facts.length}>
        <ul className={styles.record}>
          {facts.map((fact) => (
            <li key={fact.text.zh}>
              <span className={styles.year}>{fact.year}</span>
              <div>
                <p>
                  {pick(fact.text)} <ConfidenceMark confidence={fact.confidence} />
                </p>
                <p className={styles.source}>{t('source.of', { source: fact.source })}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Market } from '@/api/types';
import { DemoMark } from '@/components/ui/marks';
import { ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import { useTitle } from '@/lib/hooks';
import { searchUrl } from '@/lib/searchUrl';
import { useMarket } from './queries';
import styles from './HomePage.module.css';

const TownChart = lazy(() => import('./TownChart'));

/** The way in: one search box, and what the market holds right now. */
export function HomePage({ searchBox }: { searchBox: ReactNode }) {
  const { t } = useText();
  const { data, error, refetch } = useMarket();
  useTitle(null);
  return (
    <div className={styles.page}>
      <section className={styles.ask}>
        <h1>{t('home.title')}</h1>
        <p className={styles.lead}>
          {t('home.lead')} {data?.is_demo && <DemoMark long />}
        </p>
        {searchBox}
      </section>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <>
          <Facts market={data} />
          <div className={styles.columns}>
            {data ? <Examples market={data} /> : <Waiting lines={7} />}
            {data ? <Towns market={data} /> : <Waiting lines={7} />}
          </div>
        </>
      )}
    </div>
  );
}

function Facts({ market }: { market: Market | undefined }) {
  const { t } = useText();
  const facts = [
    { key: 'offerings', to: '/search?q=' },
    { key: 'products', to: '/search?q=' },
    { key: 'suppliers', to: '/suppliers' },
    { key: 'buyers', to: null },
    { key: 'requirements', to: null },
    { key: 'gaps', to: null },
  ] as const;
  return (
    <dl className={styles.facts} aria-label={t('home.facts')}>
      {facts.map(({ key, to }) => {
        const number = market ? formatNumber(market[key]) : ' ';
        return (
          <div key={key}>
            <dt>{t(`fact.${key}`)}</dt>
            <dd>{to ? <Link to={to}>{number}</Link> : number}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Examples({ market }: { market: Market }) {
  const { t, pick } = useText();
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{t('home.examples')}</h2>
      <ul className={styles.examples}>
        {market.examples.map((example) => (
          <li key={example.q}>
            <Link to={searchUrl(example.q)}>
              <span className={styles.query}>{example.q}</span>
              <span className={styles.says}>{pick(example)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Towns({ market }: { market: Market }) {
  const text = useText();
  const { t } = text;
  const placeQuery = (place: string) => new URLSearchParams({ q: '', place }).toString();
  return (
    <section aria-labelledby="towns">
      <h2 id="towns">{t('home.towns')}</h2>
      <table className={styles.towns}>
        <thead>
          <tr>
            <th scope="col">{t('column.town')}</th>
            <th scope="col">{t('fact.suppliers')}</th>
            <th scope="col">{t('fact.offerings')}</th>
            <th scope="col">{t('home.tryIt')}</th>
          </tr>
        </thead>
        <tbody>
          {market.towns.map((town) => (
            <tr key={town.code}>
              <th scope="row">
                {text.name(town)}
                <span>{text.pick(town.place)}</span>
              </th>
              <td>
                <Link to={`/suppliers?${new URLSearchParams({ place: town.place.code })}`}>
                  {formatNumber(town.suppliers)}
                </Link>
              </td>
              <td>
                <Link to={`/search?${placeQuery(town.place.code)}`}>
                  {formatNumber(town.offerings)}
                </Link>
              </td>
              <td>
                {town.example_query && (
                  <Link to={searchUrl(town.example_query)}>{town.example_query}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Suspense fallback={<div className={styles.chart} />}>
        <div className={styles.chart}>
          <TownChart towns={market.towns} />
        </div>
      </Suspense>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Market, Town } from '@/api/types';
import { DataTable, type DataColumn } from '@/components/ui/DataTable';
import { DemoMark } from '@/components/ui/marks';
import { ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import { useTitle } from '@/lib/hooks';
import { searchUrl } from '@/lib/searchUrl';
import { useMarket } from './queries';
import styles from './HomePage.module.css';

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
            {data ? <Examples market={data} /> : <Waiting lines={9} />}
            {data ? <Towns market={data} /> : <Waiting lines={9} />}
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
        const number = market ? formatNumber(market[key]) : '\u00a0';
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
  const most = Math.max(1, ...market.towns.map((town) => town.offerings));
  const columns: DataColumn<Town>[] = [
    {
      key: 'town',
      title: t('column.town'),
      heading: true,
      cell: (town) => (
        <>
          <Link className={styles.town} to={`/towns/${town.code}`}>
            {text.name(town)}
          </Link>
          <span className={styles.ladder}>{text.pick(town.ladder)}</span>
          <span className={styles.share} aria-hidden="true">
            <span style={{ width: `${(town.offerings / most) * 100}%` }} />
          </span>
        </>
      ),
    },
    {
      key: 'suppliers',
      title: t('fact.suppliers'),
      numeric: true,
      cell: (town) => (
        <Link to={`/suppliers?${new URLSearchParams({ place: town.place.code })}`}>
          {formatNumber(town.suppliers)}
        </Link>
      ),
    },
    {
      key: 'offerings',
      title: t('fact.offerings'),
      numeric: true,
      cell: (town) => (
        <Link to={`/search?${new URLSearchParams({ q: '', place: town.place.code })}`}>
          {formatNumber(town.offerings)}
        </Link>
      ),
    },
    {
      key: 'example',
      title: t('home.tryIt'),
      cell: (town) =>
        town.example_query && <Link to={searchUrl(town.example_query)}>{town.example_query}</Link>,
    },
  ];
  return (
    <section aria-labelledby="towns">
      <h2 id="towns">{t('home.towns')}</h2>
      <DataTable
        caption={t('home.towns')}
        columns={columns}
        rows={market.towns}
        rowKey={(town) => town.code}
      />
    </section>
  );
}

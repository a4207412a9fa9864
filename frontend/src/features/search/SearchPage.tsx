import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ApiError } from '@/api/error';
import { FilterIcon } from '@/components/ui/icons';
import { Pager } from '@/components/ui/Pager';
import { EmptyState, ErrorState, Waiting } from '@/components/ui/states';
import { Button } from '@/components/ui/Button';
import { useText } from '@/i18n/useText';
import { formatDuration, formatNumber } from '@/lib/format';
import { useLasting, useMedia, useTitle } from '@/lib/hooks';
import { statedFilters, withPage, withoutFilters, withParam } from '@/lib/searchUrl';
import { Chips } from './Chips';
import { FacetDrawer } from './FacetDrawer';
import { Facets } from './Facets';
import { useSearchResults } from './queries';
import { NearMisses } from './NearMisses';
import { Results } from './Results';
import { ServiceLine } from './ServiceLine';
import { SortChoice } from './SortChoice';
import styles from './SearchPage.module.css';

/** Results for the URL: the query read back, facets, rows. The URL holds the whole state. */
export function SearchPage() {
  const text = useText();
  const { t } = text;
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const narrow = useMedia('(max-width: 1023px)');
  const [facetsOpen, setFacetsOpen] = useState(false);
  const { data, error, isPlaceholderData, refetch } = useSearchResults(params);
  const slow = useLasting(isPlaceholderData);
  useTitle(query || t('search.all'));

  const address = (next: URLSearchParams) => `/search?${next.toString()}`;
  const change = (next: URLSearchParams) => setParams(next, { preventScrollReset: true });
  const filtered = statedFilters(params).length > 0 || params.has('ignore');

  if (error) {
    return (
      <div className={styles.alone}>
        <h1 className="visually-hidden">{t('search.results')}</h1>
        <ErrorState
          error={error}
          retry={
            error instanceof ApiError && error.status >= 400 && error.status < 500
              ? undefined
              : () => void refetch()
          }
          actions={
            <>
              {params.has('page') && (
                <Button to={address(withPage(params, 1))}>{t('search.firstPage')}</Button>
              )}
              {filtered && (
                <Button to={address(withoutFilters(params))}>{t('search.dropFilters')}</Button>
              )}
              <Button to="/">{t('nav.home')}</Button>
            </>
          }
        />
      </div>
    );
  }

  const facets = data && (
    <Facets answer={data} params={params} onChange={change} key={narrow ? 'drawer' : 'side'} />
  );

  return (
    <div className={styles.page}>
      {!narrow && (
        <aside className={styles.side} aria-label={t('facets.title')}>
          {facets ?? <Waiting lines={12} />}
        </aside>
      )}
      <section className={styles.main} aria-busy={isPlaceholderData}>
        <h1 className="visually-hidden">
          {t('search.results')}
          {query && `：${query}`}
        </h1>
        {data ? (
          <>
            <Chips answer={data} params={params} onChange={change} />
            {data.service && <ServiceLine service={data.service} />}
            <div className={styles.bar}>
              <p className={styles.count} role="status">
                <strong>{formatNumber(data.count)}</strong>{' '}
                {t('search.offeringsFound', { count: data.count })}
                <span className={styles.took}>{formatDuration(data.took_ms)}</span>
              </p>
              {narrow && (
                <Button onClick={() => setFacetsOpen(true)} icon={<FilterIcon />}>
                  {t('facets.open')}
                </Button>
              )}
              <SortChoice
                value={params.get('sort') ?? 'relevance'}
                onChange={(sort) =>
                  change(withParam(params, 'sort', sort === 'relevance' ? null : sort))
                }
              />
            </div>
            {data.relaxed.length > 0 && (
              <div className={styles.relaxed}>
                <strong>{t('search.relaxed')}</strong>
                <ul>
                  {data.relaxed.map((step) => (
                    <li key={`${step.key}-${step.text.en}`}>{text.pick(step.text)}</li>
                  ))}
                </ul>
              </div>
            )}
            <div className={slow ? styles.stale : undefined}>
              {data.results.length > 0 ? (
                <Results
                  hits={data.results}
                  sort={params.get('sort') ?? 'relevance'}
                  onSort={(sort) => change(withParam(params, 'sort', sort))}
                />
              ) : (
                <EmptyState
                  title={t('search.empty')}
                  actions={
                    <>
                      {filtered && (
                        <Button to={address(withoutFilters(params))} primary>
                          {t('search.dropFilters')}
                        </Button>
                      )}
                      <Button to="/suppliers">{t('search.browseSuppliers')}</Button>
                    </>
                  }
                >
                  <ul className={styles.advice}>
                    <li>{t('search.emptyAdvice.chips')}</li>
                    <li>{t('search.emptyAdvice.words')}</li>
                    <li>
                      {t('search.emptyAdvice.examples')} <Link to="/">{t('nav.home')}</Link>
                    </li>
                  </ul>
                </EmptyState>
              )}
            </div>
            <NearMisses found={data.near_misses} nothingExact={data.count === 0} />
            <Pager
              page={data.page}
              pages={Math.ceil(data.count / data.page_size)}
              address={(page) => address(withPage(params, page))}
            />
          </>
        ) : (
          <Waiting lines={14} height={52} />
        )}
      </section>
      {narrow && (
        <FacetDrawer
          open={facetsOpen}
          onClose={() => setFacetsOpen(false)}
          count={data?.count ?? 0}
        >
          {facets}
        </FacetDrawer>
      )}
    </div>
  );
}

import type { SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SupplierRow } from '@/api/types';
import { Button } from '@/components/ui/Button';
import { DataTable, type DataColumn } from '@/components/ui/DataTable';
import { DemoMark, VerificationMark } from '@/components/ui/marks';
import { Pager } from '@/components/ui/Pager';
import { EmptyState, ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import { fieldText } from '@/lib/forms';
import { useTitle } from '@/lib/hooks';
import { forApi, withPage } from '@/lib/searchUrl';
import { pageSize, useSuppliers } from './queries';
import styles from './SuppliersPage.module.css';

export interface PlaceOption {
  code: string;
  label: string;
}

/** All firms, by text, place and whatever filters the address holds. */
export function SuppliersPage({ places }: { places: readonly PlaceOption[] }) {
  const text = useText();
  const { t, pick } = text;
  const [params, setParams] = useSearchParams();
  const { data, error, refetch, isPlaceholderData } = useSuppliers(params);
  useTitle(t('nav.suppliers'));
  const page = Math.max(1, Number(params.get('page')) || 1);
  const filtered = [...forApi(params).keys()].some((key) => key !== 'page');

  function apply(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next = new URLSearchParams(params);
    next.delete('page');
    for (const name of ['q', 'place']) {
      const value = fieldText(form, name);
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next);
  }

  const columns: DataColumn<SupplierRow>[] = [
    {
      key: 'name',
      title: t('column.supplier'),
      heading: true,
      cell: (row) => (
        <>
          <Link className={styles.name} to={`/suppliers/${row.id}`}>
            {text.name(row)}
          </Link>{' '}
          {row.is_demo && <DemoMark />}
          <span className={styles.other}>{text.otherName(row)}</span>
        </>
      ),
    },
    { key: 'place', title: t('column.town'), cell: (row) => pick(row.place) },
    { key: 'cluster', title: t('column.cluster'), cell: (row) => pick(row.cluster) },
    {
      key: 'verification',
      title: t('column.verification'),
      cell: (row) => <VerificationMark level={row.verification} />,
    },
    {
      key: 'offerings',
      title: t('fact.offerings'),
      numeric: true,
      cell: (row) => (
        <Link to={`/search?${new URLSearchParams({ q: '', supplier: String(row.id) })}`}>
          {formatNumber(row.offerings_count)}
        </Link>
      ),
    },
  ];

  return (
    <div className={styles.page}>
      <h1>
        {t('nav.suppliers')}
        {data && <span className={styles.count}> {formatNumber(data.count)}</span>}
      </h1>
      <form
        className={styles.filters}
        key={`${params.get('q') ?? ''}|${params.get('place') ?? ''}|${places.length}`}
        onSubmit={apply}
      >
        <input
          name="q"
          type="search"
          aria-label={t('suppliers.search')}
          placeholder={t('suppliers.search')}
          defaultValue={params.get('q') ?? ''}
        />
        <select
          name="place"
          aria-label={t('column.town')}
          defaultValue={params.get('place') ?? ''}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          <option value="">{t('suppliers.anyPlace')}</option>
          {places.map((place) => (
            <option key={place.code} value={place.code}>
              {place.label}
            </option>
          ))}
        </select>
        <Button type="submit">{t('search.go')}</Button>
        {filtered && <Button to="/suppliers">{t('search.dropFilters')}</Button>}
      </form>
      {error ? (
        <ErrorState
          error={error}
          retry={() => void refetch()}
          actions={<Button to="/suppliers">{t('search.dropFilters')}</Button>}
        />
      ) : !data ? (
        <Waiting lines={14} />
      ) : data.count === 0 ? (
        <EmptyState
          title={t('suppliers.empty')}
          actions={<Button to="/suppliers">{t('search.dropFilters')}</Button>}
        />
      ) : (
        <div aria-busy={isPlaceholderData}>
          <DataTable
            caption={t('nav.suppliers')}
            columns={columns}
            rows={data.results}
            rowKey={(row) => row.id}
          />
          <Pager
            page={page}
            pages={Math.ceil(data.count / pageSize)}
            address={(next) => `/suppliers?${withPage(params, next)}`}
          />
        </div>
      )}
    </div>
  );
}

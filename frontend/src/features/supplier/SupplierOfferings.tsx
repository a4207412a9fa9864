import { Link, useSearchParams } from 'react-router';
import type { SupplierOffering } from '@/api/types';
import { DataTable, type DataColumn } from '@/components/ui/DataTable';
import { DemoMark } from '@/components/ui/marks';
import { Pager } from '@/components/ui/Pager';
import { PriceText } from '@/components/ui/PriceText';
import { EmptyState, ErrorState, Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatMoq, unknown } from '@/lib/format';
import { pageSize, useSupplierOfferings } from './queries';

/** What the firm offers, a page at a time; the page is in the URL as `offerings`. */
export function SupplierOfferings({ supplier }: { supplier: number }) {
  const text = useText();
  const { t, pick } = text;
  const [params] = useSearchParams();
  const page = Math.max(1, Number(params.get('offerings')) || 1);
  const { data, error, refetch } = useSupplierOfferings(supplier, page);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  if (data.count === 0) return <EmptyState title={t('supplier.noOfferings')} />;

  const columns: DataColumn<SupplierOffering>[] = [
    {
      key: 'product',
      title: t('column.name'),
      heading: true,
      cell: ({ product, is_demo, id }) => (
        <>
          <Link to={`/products/${product.id}?offering=${id}`}>{text.name(product)}</Link>{' '}
          {is_demo && <DemoMark />}
        </>
      ),
    },
    {
      key: 'category',
      title: t('column.category'),
      cell: ({ product }) => pick(product.category),
    },
    {
      key: 'price',
      title: t('column.price'),
      numeric: true,
      cell: (row) => <PriceText price={row.price} />,
    },
    {
      key: 'moq',
      title: t('column.moq'),
      numeric: true,
      cell: (row) => (row.moq ? formatMoq(row.moq, text) : unknown),
    },
    {
      key: 'lead',
      title: t('column.leadTime'),
      numeric: true,
      cell: (row) =>
        row.lead_time_days === null ? unknown : t('value.days', { count: row.lead_time_days }),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('supplier.offerings')}
        columns={columns}
        rows={data.results}
        rowKey={(row) => row.id}
      />
      <Pager
        page={page}
        pages={Math.ceil(data.count / pageSize)}
        address={(next) => {
          const search = new URLSearchParams(params);
          search.set('offerings', String(next));
          return `?${search}#offerings`;
        }}
      />
    </>
  );
}

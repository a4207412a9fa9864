import type { ProductOffering } from '@/api/types';
import { DataTable, type DataColumn } from '@/components/ui/DataTable';
import { DemoMark, SupplierLink, VerificationMark } from '@/components/ui/marks';
import { PriceText } from '@/components/ui/PriceText';
import { EmptyState } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatMoq, formatNumber, numeric, unknown } from '@/lib/format';

/** Who offers the product, in the order given until a column is chosen. */
export function Offerings({
  offerings,
  chosen,
}: {
  offerings: readonly ProductOffering[];
  chosen: number | null;
}) {
  const text = useText();
  const { t } = text;
  if (offerings.length === 0) {
    return (
      <EmptyState title={t('product.noOfferings')}>{t('product.noOfferingsAdvice')}</EmptyState>
    );
  }
  const columns: DataColumn<ProductOffering>[] = [
    {
      key: 'supplier',
      title: t('column.supplier'),
      heading: true,
      order: (row) => text.name(row.supplier),
      cell: (row) => (
        <>
          <SupplierLink supplier={row.supplier} /> {row.is_demo && <DemoMark />}
        </>
      ),
    },
    {
      key: 'verification',
      title: t('column.verification'),
      cell: (row) => <VerificationMark level={row.supplier.verification} />,
    },
    {
      key: 'price',
      title: t('column.price'),
      numeric: true,
      order: (row) => (row.price ? numeric(row.price.amount) : null),
      cell: (row) => <PriceText price={row.price} />,
    },
    {
      key: 'moq',
      title: t('column.moq'),
      numeric: true,
      order: (row) => (row.moq ? numeric(row.moq.quantity) : null),
      cell: (row) => (row.moq ? formatMoq(row.moq, text) : unknown),
    },
    {
      key: 'lead',
      title: t('column.leadTime'),
      numeric: true,
      order: (row) => row.lead_time_days,
      cell: (row) =>
        row.lead_time_days === null ? unknown : t('value.days', { count: row.lead_time_days }),
    },
    {
      key: 'capacity',
      title: t('column.capacity'),
      numeric: true,
      order: (row) => (row.capacity_per_month === null ? null : numeric(row.capacity_per_month)),
      cell: (row) =>
        row.capacity_per_month === null
          ? unknown
          : `${formatNumber(row.capacity_per_month)} ${text.term('unit', row.capacity_unit ?? '', numeric(row.capacity_per_month))}`,
    },
  ];
  return (
    <DataTable
      caption={t('product.offerings')}
      columns={columns}
      rows={offerings}
      rowKey={(row) => row.id}
      marked={(row) => row.id === chosen}
    />
  );
}

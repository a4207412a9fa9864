import type { Certificate } from '@/api/types';
import { DataTable, type DataColumn } from '@/components/ui/DataTable';
import { EmptyState } from '@/components/ui/states';
import { CheckIcon, CloseIcon, WarnIcon } from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import { unknown } from '@/lib/format';
import styles from './Certificates.module.css';

const icons = { valid: CheckIcon, expiring: WarnIcon, expired: CloseIcon } as const;

/** Certificates with whether they still hold, said in a word, a sign and a colour. */
export function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  const { t, pick } = useText();
  if (certificates.length === 0) return <EmptyState title={t('supplier.noCertificates')} />;
  const columns: DataColumn<Certificate>[] = [
    {
      key: 'kind',
      title: t('column.certificate'),
      heading: true,
      order: (row) => pick(row.kind),
      cell: (row) => pick(row.kind),
    },
    { key: 'number', title: t('column.number'), cell: (row) => row.number || unknown },
    { key: 'issuer', title: t('column.issuer'), cell: (row) => row.issuer || unknown },
    {
      key: 'issued',
      title: t('column.issuedOn'),
      unbroken: true,
      cell: (row) => row.issued_on ?? unknown,
    },
    {
      key: 'until',
      title: t('column.validUntil'),
      unbroken: true,
      order: (row) => row.valid_until,
      cell: (row) => row.valid_until ?? unknown,
    },
    {
      key: 'status',
      title: t('column.status'),
      cell: (row) => {
        const Icon = icons[row.status];
        return (
          <span className={styles.status} data-status={row.status}>
            <Icon size={12} />
            {t(`certificate.${row.status}`)}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t('supplier.certificates')}
      columns={columns}
      rows={certificates}
      rowKey={(row) => row.id}
    />
  );
}

import { Popover } from 'antd';
import { useId, useState } from 'react';
import type { SpecificationRow } from '@/api/types';
import { ConfidenceMark } from '@/components/ui/marks';
import { DownIcon, InfoIcon } from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import styles from './SpecificationTable.module.css';

/** One row per attribute; equivalents and sources show on hover, and open under the row on tap or by keyboard. */
export function SpecificationTable({ rows }: { rows: readonly SpecificationRow[] }) {
  const { t } = useText();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('product.specification')}</caption>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: SpecificationRow }) {
  const { t, pick } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const equivalents = row.equivalents.length;
  const explained = equivalents > 0 || Boolean(row.source);
  const unsure = row.confidence && row.confidence !== 'high';
  return (
    <>
      <tr>
        <th scope="row">{pick(row.label)}</th>
        <td title={row.source ? t('source.of', { source: row.source }) : undefined}>
          <div className={styles.value}>
            {equivalents > 0 ? (
              <Popover
                content={<Equivalents row={row} />}
                classNames={{ root: styles.popover }}
                placement="bottomLeft"
                trigger="hover"
              >
                <span className={styles.hinted}>{pick(row.display)}</span>
              </Popover>
            ) : (
              <span className={styles.shown}>{pick(row.display)}</span>
            )}
            {unsure && <ConfidenceMark confidence={row.confidence} />}
            {explained && (
              <button
                type="button"
                aria-label={
                  equivalents > 0 ? undefined : t('source.for', { name: pick(row.label) })
                }
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                {equivalents > 0 ? t('product.equivalents', { count: equivalents }) : null}
                {equivalents > 0 ? (
                  <span className={open ? styles.up : undefined}>
                    <DownIcon size={12} />
                  </span>
                ) : (
                  <InfoIcon size={14} />
                )}
              </button>
            )}
          </div>
        </td>
      </tr>
      {explained && (
        <tr id={id} hidden={!open} className={styles.detail}>
          <td colSpan={2}>
            {equivalents > 0 && <Equivalents row={row} />}
            {row.source && (
              <p className={styles.source}>{t('source.of', { source: row.source })}</p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function Equivalents({ row }: { row: SpecificationRow }) {
  const { t, term } = useText();
  return (
    <ul className={styles.equivalents}>
      {row.equivalents.map((each) => (
        <li key={`${each.system}-${each.designation}-${each.standard}`}>
          <strong>{each.designation}</strong>
          <span>{[term('system', each.system), each.standard].filter(Boolean).join(' · ')}</span>
          <span data-relation={each.relation} className={styles.relation}>
            {term('relation', each.relation)}
          </span>
          <ConfidenceMark confidence={each.confidence} />
          <span className={styles.source}>{t('source.of', { source: each.source })}</span>
        </li>
      ))}
    </ul>
  );
}

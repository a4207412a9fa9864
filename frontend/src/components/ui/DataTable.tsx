import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n/useText';
import { usePhone } from '@/lib/hooks';
import styles from './DataTable.module.css';

export interface DataColumn<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; unknown values come last either way. */
  order?: (row: Row) => number | string | null;
  numeric?: boolean;
  /** Dates and the like, which must not break. */
  unbroken?: boolean;
  /** The cell that names the row. */
  heading?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  marked?: (row: Row) => boolean;
}

interface Order {
  key: string;
  descending: boolean;
}

function sorted<Row>(rows: readonly Row[], columns: DataColumn<Row>[], order: Order | null): Row[] {
  const by = order && columns.find((column) => column.key === order.key)?.order;
  if (!order || !by) return [...rows];
  const direction = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') {
      return direction * String(left).localeCompare(String(right), 'zh');
    }
    return direction * (left - right);
  });
}

/** A table that sorts where its columns say so, and becomes a list of labelled values on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, marked }: Props<Row>) {
  const { t } = useText();
  const phone = usePhone();
  const [order, setOrder] = useState<Order | null>(null);
  const shown = sorted(rows, columns, order);
  const toggle = (key: string) =>
    setOrder((now) => ({ key, descending: now?.key === key && !now.descending }));

  if (phone) {
    const sortable = columns.filter((column) => column.order);
    return (
      <>
        {sortable.length > 0 && rows.length > 1 && (
          <label className={styles.sort}>
            <span>{t('sort.label')}</span>
            <select
              value={order ? `${order.descending ? '-' : ''}${order.key}` : ''}
              onChange={({ target: { value } }) =>
                setOrder(
                  value === ''
                    ? null
                    : { key: value.replace(/^-/, ''), descending: value.startsWith('-') },
                )
              }
            >
              <option value="">{t('sort.given')}</option>
              {sortable.flatMap((column) => [
                <option key={column.key} value={column.key}>
                  {column.title} ▴
                </option>,
                <option key={`-${column.key}`} value={`-${column.key}`}>
                  {column.title} ▾
                </option>,
              ])}
            </select>
          </label>
        )}
        <ul className={styles.list} aria-label={caption}>
          {shown.map((row) => (
            <li key={rowKey(row)} data-marked={marked?.(row) || undefined}>
              {columns.map((column) =>
                column.heading ? (
                  <div key={column.key} className={styles.heading}>
                    {column.cell(row)}
                  </div>
                ) : (
                  <div key={column.key} className={styles.pair}>
                    <span>{column.title}</span>
                    <span>{column.cell(row)}</span>
                  </div>
                ),
              )}
            </li>
          ))}
        </ul>
      </>
    );
  }

  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const current = order?.key === column.key ? order : null;
              return (
                <th
                  key={column.key}
                  scope="col"
                  className={column.numeric ? styles.numeric : undefined}
                  aria-sort={
                    current ? (current.descending ? 'descending' : 'ascending') : undefined
                  }
                >
                  {column.order ? (
                    <button type="button" onClick={() => toggle(column.key)}>
                      {column.title}
                      <span aria-hidden="true" className={current ? styles.on : styles.off}>
                        {current?.descending ? '▾' : '▴'}
                      </span>
                    </button>
                  ) : (
                    column.title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} data-marked={marked?.(row) || undefined}>
              {columns.map((column) =>
                column.heading ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={
                      column.numeric
                        ? styles.numeric
                        : column.unbroken
                          ? styles.unbroken
                          : undefined
                    }
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

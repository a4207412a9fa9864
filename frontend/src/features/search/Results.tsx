import { Link } from 'react-router';
import type { Hit } from '@/api/types';
import { DemoMark, SupplierLink } from '@/components/ui/marks';
import { PriceText } from '@/components/ui/PriceText';
import { useText, type Text } from '@/i18n/useText';
import { formatMoq, unknown } from '@/lib/format';
import { useMedia } from '@/lib/hooks';
import { Highlighted } from './Highlighted';
import { columnsOf } from './columns';
import { WhyLine } from './WhyLine';
import styles from './Results.module.css';

interface Props {
  hits: Hit[];
  sort: string;
  onSort: (sort: string) => void;
}

/** The offerings found: rows whose specification columns line up, or a readable list on a phone. */
export function Results({ hits, sort, onSort }: Props) {
  const narrow = useMedia('(max-width: 1120px)');
  return narrow ? (
    <ResultList hits={hits} />
  ) : (
    <ResultTable hits={hits} sort={sort} onSort={onSort} />
  );
}

const productAddress = (hit: Hit) => `/products/${hit.id}?offering=${hit.offering_id}`;

/** Short values keep on one line; longer ones may break at spaces. */
const isShort = (display: string) => display.length <= 14;

function leadTime(hit: Hit, text: Text): string {
  return hit.lead_time_days === null
    ? unknown
    : text.t('value.days', { count: hit.lead_time_days });
}

function HitName({ hit }: { hit: Hit }) {
  const text = useText();
  const shown = text.lang === 'en' ? 'name_en' : 'name';
  const other = text.otherName(hit);
  return (
    <>
      <Link to={productAddress(hit)} className={styles.name}>
        <Highlighted segments={hit.highlights[shown]} plain={text.name(hit)} />
      </Link>{' '}
      {hit.is_demo && <DemoMark />}
      {other && <span className={styles.other}>{other}</span>}
    </>
  );
}

function ResultTable({ hits, sort, onSort }: Props) {
  const text = useText();
  const { t, pick } = text;
  const widest = useMedia('(min-width: 1800px)');
  const wide = useMedia('(min-width: 1500px)');
  const middling = useMedia('(min-width: 1400px)');
  const modest = useMedia('(min-width: 1270px)');
  const shownColumns = columnsOf(hits, widest ? 9 : wide ? 6 : middling ? 4 : modest ? 3 : 2);
  const header = (key: string, title: string, className?: string) => {
    const descending = sort === `-${key}`;
    const sorted = sort === key || descending;
    return (
      <th
        scope="col"
        className={className}
        aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
      >
        <button
          type="button"
          className={styles.sorter}
          onClick={() => onSort(key === 'price' && sort === 'price' ? '-price' : key)}
        >
          {title}
          <span aria-hidden="true" className={sorted ? styles.sorted : styles.unsorted}>
            {descending ? '▾' : '▴'}
          </span>
        </button>
      </th>
    );
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('search.results')}</caption>
        <thead>
          <tr>
            {header('name', t('column.name'))}
            {shownColumns.map((column) => (
              <th key={column.key} scope="col" className={styles.spec}>
                {pick(column.label)}
              </th>
            ))}
            <th scope="col">{t('column.supplier')}</th>
            {header('price', t('column.price'), styles.number)}
            {header('lead_time', t('column.leadTime'), styles.number)}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => {
            return (
              <tr key={hit.offering_id}>
                <th scope="row" className={styles.product}>
                  <HitName hit={hit} />
                  <WhyLine why={hit.why} />
                </th>
                {shownColumns.map((column) => {
                  const cell = hit.columns.find((each) => each.key === column.key);
                  return (
                    <td key={column.key} className={styles.spec}>
                      {cell ? (
                        <span className={isShort(pick(cell.display)) ? styles.short : undefined}>
                          {pick(cell.display)}
                        </span>
                      ) : (
                        <span className={styles.none}>{unknown}</span>
                      )}
                    </td>
                  );
                })}
                <td className={styles.supplier}>
                  <SupplierLink supplier={hit.supplier} />
                </td>
                <td className={styles.number}>
                  <PriceText price={hit.price} />
                  {hit.moq && (
                    <span className={styles.moq}>
                      {t('value.moq', { amount: formatMoq(hit.moq, text) })}
                    </span>
                  )}
                </td>
                <td className={styles.number}>{leadTime(hit, text)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function ResultList({ hits }: { hits: Hit[] }) {
  const text = useText();
  const { t, pick } = text;
  return (
    <ul className={styles.list}>
      {hits.map((hit) => {
        return (
          <li key={hit.offering_id}>
            <div className={styles.product}>
              <HitName hit={hit} />
            </div>
            {hit.columns.length > 0 && (
              <dl className={styles.specs}>
                {hit.columns.map((column) => (
                  <div key={column.key}>
                    <dt>{pick(column.label)}</dt>
                    <dd>{pick(column.display)}</dd>
                  </div>
                ))}
              </dl>
            )}
            <div className={styles.facts}>
              <SupplierLink supplier={hit.supplier} />
              <span className={styles.terms}>
                <PriceText price={hit.price} />
                <span className={styles.moq}>
                  {[
                    hit.moq && t('value.moq', { amount: formatMoq(hit.moq, text) }),
                    `${t('column.leadTime')} ${leadTime(hit, text)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </div>
            <WhyLine why={hit.why} />
          </li>
        );
      })}
    </ul>
  );
}

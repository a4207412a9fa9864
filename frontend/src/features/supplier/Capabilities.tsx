import type { Capability, CapabilityRange } from '@/api/types';
import { EmptyState } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { formatNumber, unknown } from '@/lib/format';
import { placeOnScale } from './rangeScale';
import styles from './Capabilities.module.css';

/** What the firm can make: each range as a bar on the range typical of the process. */
export function Capabilities({ capabilities }: { capabilities: readonly Capability[] }) {
  const { t, pick } = useText();
  if (capabilities.length === 0) {
    return <EmptyState title={t('supplier.noCapabilities')} />;
  }
  return (
    <ul className={styles.list}>
      {capabilities.map((capability) => (
        <li key={capability.id} className={styles.capability}>
          <h3>{pick(capability.process)}</h3>
          <div className={styles.facts}>
            {capability.tonnes_per_year !== null && (
              <span>
                {t('supplier.tonnesPerYear', { tonnes: formatNumber(capability.tonnes_per_year) })}
              </span>
            )}
            {capability.materials.length > 0 && (
              <Materials names={capability.materials.map(pick)} />
            )}
          </div>
          {capability.ranges.map((range) => (
            <RangeBar key={range.name} range={range} />
          ))}
        </li>
      ))}
    </ul>
  );
}

const namedAtMost = 4;

/** The grades worked, folded where there are many. */
function Materials({ names }: { names: readonly string[] }) {
  const { t } = useText();
  const all = names.join(t('list.comma'));
  if (names.length <= namedAtMost) return <span className={styles.materials}>{all}</span>;
  return (
    <details className={styles.materials}>
      <summary>{t('supplier.materials', { count: names.length })}</summary>
      {all}
    </details>
  );
}

function span(low: number | null, high: number | null): string {
  if (low === null && high === null) return unknown;
  return low === null || low === high
    ? formatNumber(high)
    : `${formatNumber(low)} – ${formatNumber(high)}`;
}

function RangeBar({ range }: { range: CapabilityRange }) {
  const { t, pick } = useText();
  const place = placeOnScale(range);
  return (
    <div className={styles.range}>
      <span className={styles.label}>{pick(range.label)}</span>
      <span className={styles.value}>
        {span(range.low, range.high)} {range.unit}
      </span>
      {place && (
        <span
          className={styles.scale}
          role="img"
          aria-label={t('supplier.typicalRange', {
            range: span(range.typical_low, range.typical_high),
            unit: range.unit,
          })}
          title={t('supplier.typicalRange', {
            range: span(range.typical_low, range.typical_high),
            unit: range.unit,
          })}
        >
          <span
            className={styles.typical}
            style={{ left: `${place.typical.from}%`, width: `${place.typical.width}%` }}
          />
          <span
            className={styles.own}
            style={{ left: `${place.own.from}%`, width: `${place.own.width}%` }}
          />
        </span>
      )}
    </div>
  );
}

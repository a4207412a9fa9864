import type { Service } from '@/api/types';
import { useText } from '@/i18n/useText';
import styles from './ServiceLine.module.css';

/** The service conditions read from the query, and the lowest rating of each grade that suffices there. */
export function ServiceLine({ service }: { service: Service }) {
  const { t, pick } = useText();
  return (
    <details
      className={styles.service}
      data-checked={service.rows.length > 0}
      open={service.rows.length <= 3}
    >
      <summary>
        <span className={styles.lead}>{t('service.label')}</span> {pick(service.text)}
      </summary>
      {service.rows.length > 0 && (
        <ul>
          {service.rows.map((row) => (
            <li
              key={`${row.standard} ${row.material_group}`}
              data-confidence={row.confidence}
              title={row.source}
            >
              <strong>{row.grades.map(pick).join(' / ')}</strong> {pick(row.text)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

import { useText } from '@/i18n/useText';
import styles from './SortChoice.module.css';

const orders = ['relevance', 'price', '-price', 'lead_time', 'name'] as const;

export function SortChoice({
  value,
  onChange,
}: {
  value: string;
  onChange: (sort: string) => void;
}) {
  const { t } = useText();
  return (
    <label className={styles.sort}>
      <span>{t('sort.label')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`sort.${order}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { Price } from '@/api/types';
import { useText } from '@/i18n/useText';
import { formatPrice } from '@/lib/format';
import styles from './PriceText.module.css';

/** A price, or that it is given on request. */
export function PriceText({ price }: { price: Price | null }) {
  const text = useText();
  return price ? (
    <span className={styles.price}>{formatPrice(price, text)}</span>
  ) : (
    <span className={styles.request}>{text.t('price.onRequest')}</span>
  );
}

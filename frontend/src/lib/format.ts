import type { Moq, Price } from '@/api/types';
import type { Text } from '@/i18n/useText';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const currencySigns: Record<string, string> = { CNY: '¥', USD: 'US$', EUR: '€' };

/** What stands for a value nobody has stated; never 0. */
export const unknown = '—';

/** Decimals arrive as texts, so that none loses a digit on the way. */
export function numeric(value: number | string): number {
  return Number(value);
}

export function formatNumber(value: number | string | null | undefined): string {
  return value === null || value === undefined ? unknown : grouped.format(numeric(value));
}

/** `¥1,280 / piece`. Units arrive as `piece` or `CNY/piece`. */
export function formatPrice(price: Price, text: Text): string {
  const unit = price.unit.split('/').at(-1) ?? price.unit;
  const sign = currencySigns[price.currency] ?? `${price.currency} `;
  const amount = numeric(price.amount);
  return `${sign}${grouped.format(amount)} / ${text.term('unit', unit)}`;
}

export function formatMoq(moq: Moq, text: Text): string {
  return `${formatNumber(moq.quantity)} ${text.term('unit', moq.unit, numeric(moq.quantity))}`;
}

/** Milliseconds as a reader wants them: `4 ms`, `0.8 ms`, `1.2 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds < 1 ? `${milliseconds.toFixed(1)} ms` : `${Math.round(milliseconds)} ms`;
}

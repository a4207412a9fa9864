import type { Token } from '@/api/types';
import type { Text } from '@/i18n/useText';

/** Sizes and ratings are written the trade's way (`DN 100`), everything else as `label value`. */
const prefixed: Record<string, string> = { dn: 'DN', pn: 'PN', class: 'Class', k: 'K' };

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(' / ');
  if (value !== null && typeof value === 'object')
    return Object.values(value).map(valueText).join(' ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

export function tokenMeaning(token: Pick<Token, 'as' | 'value'>, text: Text): string {
  const negated = token.as.startsWith('not.');
  const key = token.as.replace(/^not\./, '').replace(/^attr\./, '');
  const value = valueText(token.value);
  const prefix = prefixed[key];
  const meaning = prefix
    ? `${prefix} ${value}`
    : `${text.term('key', key).replaceAll('_', ' ')} ${value}`.trim();
  return negated ? text.t('reading.not', { meaning }) : meaning;
}

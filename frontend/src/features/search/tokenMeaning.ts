import type { Token } from '@/api/types';
import type { TextKey } from '@/i18n';
import glossary from '@/i18n/glossary.json';
import type { Text } from '@/i18n/useText';

/** Sizes and ratings are written the trade's way: `DN 100`, `Class 150`. */
const prefixes: Record<string, string> = { dn: 'DN', pn: 'PN', class: 'Class', k: 'K' };

/** Keys whose values are codes of the packs: naming the key says more than the code. */
const coded = new Set(['category', 'material', 'material_family', 'process', 'cert', 'intent']);

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(' / ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a token was taken for, in a few words; null for attributes, where the words typed say it best. */
export function tokenMeaning(token: Pick<Token, 'as' | 'value'>, text: Text): string | null {
  const negated = token.as.startsWith('not.');
  const key = token.as.replace(/^not\./, '');
  const named = `key.${key}`;
  const prefix = prefixes[key];
  let meaning: string | null = null;
  if (prefix) meaning = `${prefix} ${valueText(token.value)}`;
  else if (named in glossary) {
    const name = text.t(named as TextKey);
    meaning = coded.has(key) ? name : `${name} ${valueText(token.value)}`.trim();
  }
  return negated ? text.t('reading.not', { meaning: meaning ?? '' }).trim() : meaning;
}

export interface ReadPart {
  text: string;
  start: number;
  meanings: string[];
}

/** The tokens as parts of the text in order, each with all it was taken for. The category is left out where the same
 * words say something narrower. */
export function readParts(tokens: readonly Token[], text: Text): ReadPart[] {
  const parts = new Map<number, { text: string; tokens: Token[] }>();
  for (const token of tokens) {
    const part = parts.get(token.start) ?? { text: token.text, tokens: [] };
    part.tokens.push(token);
    parts.set(token.start, part);
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([start, part]) => {
      const narrower = part.tokens.filter((token) => token.as !== 'category');
      const said = narrower.length > 0 ? narrower : part.tokens;
      return {
        text: part.text,
        start,
        meanings: said
          .map((token) => tokenMeaning(token, text))
          .filter((meaning) => meaning !== null),
      };
    });
}

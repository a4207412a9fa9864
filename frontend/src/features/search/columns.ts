import type { Hit } from '@/api/types';

type Column = Hit['columns'][number];

/** The specification columns of a page of hits: all that occur, the most frequent first, ties in the order given. */
export function columnsOf(hits: readonly Hit[]): Column[] {
  const seen = new Map<string, { column: Column; count: number; place: number }>();
  for (const hit of hits) {
    hit.columns.forEach((column, place) => {
      const entry = seen.get(column.key);
      if (entry) entry.count += 1;
      else seen.set(column.key, { column, count: 1, place });
    });
  }
  return [...seen.values()]
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .map((entry) => entry.column);
}

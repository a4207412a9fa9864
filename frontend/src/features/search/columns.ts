import type { Hit } from '@/api/types';

type Column = Hit['columns'][number];

interface Seen {
  column: Column;
  count: number;
  /** Place among the columns of the hit that first had it. */
  place: number;
  displays: Set<string>;
}

/** At most *limit* specification columns for a page of hits, in the order the hits give them. Where there is no room for
 * all, those that most hits have stay, and among them those that tell the hits apart. */
export function columnsOf(hits: readonly Hit[], limit = Infinity): Column[] {
  const seen = new Map<string, Seen>();
  for (const hit of hits) {
    hit.columns.forEach((column, place) => {
      const entry = seen.get(column.key) ?? { column, count: 0, place, displays: new Set() };
      entry.count += 1;
      entry.displays.add(column.display.zh);
      seen.set(column.key, entry);
    });
  }
  const tellsApart = (entry: Seen) => Number(entry.displays.size > 1);
  const common = (entry: Seen) => Math.round((entry.count / hits.length) * 2);
  return [...seen.values()]
    .sort((a, b) => common(b) - common(a) || tellsApart(b) - tellsApart(a) || a.place - b.place)
    .slice(0, limit)
    .sort((a, b) => a.place - b.place)
    .map((entry) => entry.column);
}

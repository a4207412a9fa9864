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
 * all, only those that tell the hits apart stay (what all share stands in the names), and of them the most frequent. */
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
  const all = [...seen.values()];
  const telling = all.filter((entry) => entry.displays.size > 1 || entry.count < hits.length);
  const wanted = all.length > limit && telling.length > 0 ? telling : all;
  return wanted
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .slice(0, limit)
    .sort((a, b) => a.place - b.place)
    .map((entry) => entry.column);
}

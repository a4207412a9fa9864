import type { CapabilityRange } from '@/api/types';

interface Extent {
  /** Percent of the scale. */
  from: number;
  width: number;
}

/** Where a firm's range and the typical range lie on one linear scale that holds both, in percent; null where the
 * typical range or the firm's is unknown. A one-sided range starts at the scale's start; bars stay visible (1.5 %). */
export function placeOnScale(range: CapabilityRange): { own: Extent; typical: Extent } | null {
  const { low, high, typical_low, typical_high } = range;
  if (high === null || typical_high === null) return null;
  const ends = [low ?? typical_low ?? high, high, typical_low ?? 0, typical_high];
  const start = Math.min(...ends);
  const length = Math.max(...ends) - start;
  if (length <= 0) return null;
  const extent = (from: number, to: number): Extent => {
    const width = Math.max(((to - from) / length) * 100, 1.5);
    return { from: Math.min(((from - start) / length) * 100, 100 - width), width };
  };
  return {
    own: extent(low ?? start, high),
    typical: extent(typical_low ?? start, typical_high),
  };
}

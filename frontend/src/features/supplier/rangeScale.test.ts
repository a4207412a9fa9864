import { placeOnScale } from './rangeScale';

const range = (
  low: number | null,
  high: number | null,
  typical_low: number | null,
  typical_high: number | null,
) => ({ name: 'd', label: { zh: '', en: '' }, unit: 'mm', low, high, typical_low, typical_high });

describe('a capability on its scale', () => {
  it('lies where the numbers say', () => {
    expect(placeOnScale(range(100, 600, 0, 1000))?.own).toEqual({ from: 10, width: 50 });
  });

  it('widens the scale where the firm can do more than is typical', () => {
    const place = placeOnScale(range(0, 2000, 0, 1000))!;
    expect(place.own.width).toBe(100);
    expect(place.typical.width).toBe(50);
  });

  it.each([range(1, null, 0, 10), range(1, 5, null, null), range(5, 5, 5, 5)])(
    'is not drawn where an end is unknown or all ends meet',
    (unknown) => expect(placeOnScale(unknown)).toBeNull(),
  );

  it('stays on the scale and visible when it is a point at the end', () => {
    const { own } = placeOnScale(range(1000, 1000, 0, 1000))!;
    expect(own.width).toBeGreaterThan(0);
    expect(own.from + own.width).toBeLessThanOrEqual(100);
  });
});

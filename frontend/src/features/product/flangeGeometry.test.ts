import { boltHoleCentres, sectionOf, type FlangeValues } from './flangeGeometry';

const welded: FlangeValues = {
  flange_od_mm: 220,
  bolt_circle_mm: 180,
  bolt_holes: 8,
  bolt_hole_dia_mm: 18,
  bolt_thread: 'M16',
  thickness_mm: 20,
  raised_face_dia_mm: 158,
  raised_face_height_mm: 2,
  hub_dia_mm: 131,
  total_length_mm: 52,
  pipe_od_mm: 114.3,
};

describe('bolt holes', () => {
  it.each([4, 8, 12, 16, 20])('of a flange with %i lie on the circle, evenly', (count) => {
    const centres = boltHoleCentres(count, 180);
    expect(centres).toHaveLength(count);
    for (const { x, y } of centres) expect(Math.hypot(x, y)).toBeCloseTo(90, 9);
    const gaps = centres.map(({ x, y }, index) => {
      const next = centres[(index + 1) % count]!;
      return Math.hypot(next.x - x, next.y - y);
    });
    for (const gap of gaps) expect(gap).toBeCloseTo(180 * Math.sin(Math.PI / count), 9);
  });

  it('straddle the vertical centre line', () => {
    for (const { x } of boltHoleCentres(8, 180)) expect(Math.abs(x)).toBeGreaterThan(1);
  });
});

describe('the section', () => {
  it('reaches from the face to the weld end and up to the outside diameter', () => {
    const section = sectionOf('WN', welded, false)!;
    const xs = section.outline.map(({ x }) => x);
    const ys = section.outline.map(({ y }) => y);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-52, 0]);
    expect(Math.max(...ys)).toBe(110);
    expect(section.boreFollowsPipe).toBe(true);
  });

  it('counts the raised face within a PN thickness and on top of a Class thickness', () => {
    expect(sectionOf('WN', welded, false)!.plate).toEqual({ from: -20, to: -2 });
    const onTop = sectionOf('WN', welded, true)!;
    expect(onTop.plate).toEqual({ from: -22, to: -2 });
    expect(Math.min(...onTop.outline.map(({ x }) => x))).toBe(-54);
  });

  it('of a blind flange has no bore', () => {
    expect(
      sectionOf('BL', { ...welded, hub_dia_mm: null, pipe_od_mm: null }, false)!.bore,
    ).toBeNull();
  });

  it('is left out where thickness or bore are not in the table', () => {
    expect(sectionOf('WN', { ...welded, thickness_mm: null }, false)).toBeNull();
    expect(sectionOf('SO', { ...welded, pipe_od_mm: null }, false)).toBeNull();
  });
});

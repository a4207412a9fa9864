/** Millimetre geometry of a flange drawing, from a row of the dimension table. The flange's face lies at x = 0 of the
 * section, its neck points to negative x, and y is the distance from the axis. Pure: no SVG, no texts. */
import type { Drawing } from '@/api/types';

export type FlangeValues = Drawing['values'];

export interface Point {
  x: number;
  y: number;
}

/** Centres of the bolt holes. They straddle the vertical centre line, as every flange standard requires. */
export function boltHoleCentres(holes: number, boltCircle: number): Point[] {
  return Array.from({ length: holes }, (_, hole) => {
    const angle = ((hole + 0.5) / holes) * 2 * Math.PI - Math.PI / 2;
    return { x: (Math.cos(angle) * boltCircle) / 2, y: (Math.sin(angle) * boltCircle) / 2 };
  });
}

const blindTypes = new Set(['BL', 'LBL']);
const weldNeckTypes = new Set(['WN', 'LWN', 'LJ_SE']);

export interface Section {
  /** Outline of the material above the axis, from the bore at the face to the neck and back. */
  outline: Point[];
  /** The flange plate, between which the bolt hole runs. */
  plate: { from: number; to: number };
  /** Where the tabled thickness and length are measured from: the face, or the plate beneath it. */
  datum: number;
  /** How far the flange reaches behind the datum. */
  length: number;
  /** Radius of the bore; null for a blind flange. */
  bore: number | null;
  /** Whether the bore is only indicated, because it follows the wall of the pipe ordered. */
  boreFollowsPipe: boolean;
}

/** The half section, or null where thickness or bore are not in the table. `faceOnTop`: the tabled thickness and length
 * leave the raised face out, as the Class tables do; the PN tables count it in. */
export function sectionOf(type: string, values: FlangeValues, faceOnTop: boolean): Section | null {
  const { flange_od_mm: od, thickness_mm: thickness } = values;
  if (!od || !thickness) return null;
  const face = values.raised_face_dia_mm ? (values.raised_face_height_mm ?? 0) : 0;
  const faceRadius = (values.raised_face_dia_mm ?? od) / 2;
  const datum = faceOnTop ? -face : 0;
  const back = datum - thickness;
  const blind = blindTypes.has(type);
  const pipe = values.pipe_od_mm ? values.pipe_od_mm / 2 : null;
  if (!blind && pipe === null) return null;

  const hub = values.hub_dia_mm ? values.hub_dia_mm / 2 : null;
  const length = Math.max(values.total_length_mm ?? 0, thickness);
  const neckEnd = datum - length;
  const weldNeck = hub !== null && length > thickness && weldNeckTypes.has(type);
  // The table leaves the wall of a weld neck to the order: a tenth of the radius stands for it.
  const inner = blind || pipe === null ? 0 : weldNeck ? pipe * 0.9 : pipe;

  const outline: Point[] = [
    { x: 0, y: inner },
    { x: 0, y: face > 0 ? faceRadius : od / 2 },
  ];
  if (face > 0) outline.push({ x: -face, y: faceRadius }, { x: -face, y: od / 2 });
  outline.push({ x: back, y: od / 2 });
  if (hub !== null && length > thickness) {
    outline.push({ x: back, y: hub });
    if (weldNeck && pipe !== null) {
      outline.push({ x: back + (neckEnd - back) * 0.8, y: pipe }, { x: neckEnd, y: pipe });
    } else {
      outline.push({ x: neckEnd, y: hub });
    }
    outline.push({ x: neckEnd, y: inner });
  } else {
    outline.push({ x: back, y: inner });
  }
  return {
    outline,
    plate: { from: back, to: -face },
    datum,
    length: hub === null ? thickness : length,
    bore: blind ? null : inner,
    boreFollowsPipe: weldNeck,
  };
}

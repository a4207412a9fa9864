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

export interface Section {
  /** Outline of the material above the axis, face to neck and back along the bore. */
  outline: Point[];
  /** The flange plate between which the bolt hole runs. */
  plate: { from: number; to: number };
  length: number;
  /** Radius of the bore edge drawn; null for a blind flange. */
  bore: number | null;
  /** Whether the bore is only drawn at the pipe's outside because it follows the wall ordered. */
  boreFollowsPipe: boolean;
}

/** Raised faces up to this height are within the tabled thickness (EN 1092-1; ASME B16.5 Class 150 and 300); the 7 mm
 * face of Class 400 and above stands on top of it. */
const highestIncludedFace = 6;

/** The half section, or null where thickness or size are not in the table. */
export function sectionOf(type: string, values: FlangeValues): Section | null {
  const { flange_od_mm: od, thickness_mm: thickness } = values;
  if (!od || !thickness) return null;
  const faceHeight = values.raised_face_dia_mm ? (values.raised_face_height_mm ?? 0) : 0;
  const faceRadius = (values.raised_face_dia_mm ?? od) / 2;
  const back = faceHeight < highestIncludedFace ? thickness : thickness + faceHeight;
  const blind = blindTypes.has(type);
  const pipe = values.pipe_od_mm ?? null;
  const bore = blind || pipe === null ? null : pipe / 2;
  if (!blind && bore === null) return null;
  const length = Math.max(values.total_length_mm ?? back, back);
  const hub = values.hub_dia_mm ? values.hub_dia_mm / 2 : null;
  const hasNeck = hub !== null && length > back;
  const weldNeck = hasNeck && (type === 'WN' || type === 'LWN' || type === 'LJ_SE');

  const outline: Point[] = [
    { x: 0, y: bore ?? 0 },
    { x: 0, y: faceHeight > 0 ? faceRadius : od / 2 },
  ];
  if (faceHeight > 0) {
    outline.push({ x: -faceHeight, y: faceRadius }, { x: -faceHeight, y: od / 2 });
  }
  outline.push({ x: -back, y: od / 2 });
  // A weld neck is drawn with a nominal wall of a tenth of its radius: the table leaves the wall to the order.
  const inner = bore === null ? 0 : weldNeck ? bore * 0.9 : bore;
  if (hasNeck) {
    outline.push({ x: -back, y: hub });
    if (weldNeck && bore !== null) {
      outline.push({ x: -(back + (length - back) * 0.8), y: bore }, { x: -length, y: bore });
    } else {
      outline.push({ x: -length, y: hub });
    }
    outline.push({ x: -length, y: inner });
  } else {
    outline.push({ x: -back, y: inner });
  }
  outline[0] = { x: 0, y: inner };
  return {
    outline,
    plate: { from: -back, to: -faceHeight },
    length: hasNeck ? length : back,
    bore: bore === null ? null : inner,
    boreFollowsPipe: weldNeck,
  };
}

import { useId } from 'react';
import type { Drawing } from '@/api/types';
import { ConfidenceMark } from '@/components/ui/marks';
import type { TextKey } from '@/i18n';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import { AcrossDimension, DownDimension } from './Dimension';
import { boltHoleCentres, sectionOf, type FlangeValues, type Section } from './flangeGeometry';
import styles from './FlangeDrawing.module.css';

const legend: { key: keyof FlangeValues; symbol: string; text: TextKey }[] = [
  { key: 'flange_od_mm', symbol: 'D', text: 'drawing.flange_od_mm' },
  { key: 'bolt_circle_mm', symbol: 'K', text: 'drawing.bolt_circle_mm' },
  { key: 'bolt_holes', symbol: 'n', text: 'drawing.bolt_holes' },
  { key: 'bolt_hole_dia_mm', symbol: 'L', text: 'drawing.bolt_hole_dia_mm' },
  { key: 'bolt_thread', symbol: 'Th', text: 'drawing.bolt_thread' },
  { key: 'thickness_mm', symbol: 'C', text: 'drawing.thickness_mm' },
  { key: 'raised_face_dia_mm', symbol: 'd', text: 'drawing.raised_face_dia_mm' },
  { key: 'raised_face_height_mm', symbol: 'f', text: 'drawing.raised_face_height_mm' },
  { key: 'hub_dia_mm', symbol: 'N', text: 'drawing.hub_dia_mm' },
  { key: 'total_length_mm', symbol: 'H', text: 'drawing.total_length_mm' },
  { key: 'pipe_od_mm', symbol: 'A', text: 'drawing.pipe_od_mm' },
];

/** A flange to scale: seen on its face, and cut along its axis; the same values as a list beneath. */
export function FlangeDrawing({
  drawing,
  faceOnTop,
}: {
  drawing: Drawing;
  /** Whether the tables measure thickness and length without the raised face. */
  faceOnTop: boolean;
}) {
  const { t } = useText();
  const { values } = drawing;
  const section = sectionOf(drawing.type, values, faceOnTop);
  const od = values.flange_od_mm;
  return (
    <figure className={styles.figure}>
      <div className={styles.views}>
        {od && <FrontView values={values} od={od} section={section} />}
        {od && section && <SectionView values={values} od={od} section={section} />}
      </div>
      <dl className={styles.legend}>
        {legend.map(({ key, symbol, text }) => {
          const value = values[key];
          if (value === null) return null;
          return (
            <div key={key}>
              <dt>
                <i>{symbol}</i> {t(text)}
              </dt>
              <dd>
                {typeof value === 'number' ? formatNumber(value) : value}
                {key.endsWith('_mm') && ' mm'}
              </dd>
            </div>
          );
        })}
      </dl>
      <figcaption>
        <ConfidenceMark confidence={drawing.confidence} /> {t('drawing.toScale')}
        {section?.boreFollowsPipe && ` ${t('drawing.boreFollowsPipe')}`}
        {drawing.note && <> {drawing.note}</>}
        <br />
        {t('source.of', { source: drawing.source })}
      </figcaption>
    </figure>
  );
}

interface View {
  values: FlangeValues;
  od: number;
}

/** Both views share type size and vertical extent, so that side by side they have one scale. */
function metrics(od: number) {
  return { type: od * 0.062, above: od * 0.7, below: od * 0.86 };
}

function FrontView({ values, od, section }: View & { section: Section | null }) {
  const { t } = useText();
  const { type, above, below } = metrics(od);
  const radius = od / 2;
  const half = od * 0.62;
  const circle = values.bolt_circle_mm ?? null;
  const holeDiameter = values.bolt_hole_dia_mm ?? null;
  const holes =
    circle && holeDiameter && values.bolt_holes ? boltHoleCentres(values.bolt_holes, circle) : [];
  const called = holes[0];
  const callout = [
    holes.length > 0 && holeDiameter ? `${holes.length} × Ø${formatNumber(holeDiameter)}` : '',
    values.bolt_thread ?? '',
  ]
    .filter(Boolean)
    .join('  ');
  const width = half * 2;
  return (
    <svg
      className={styles.view}
      style={{ flexGrow: width / od }}
      viewBox={`${-half} ${-above} ${width} ${above + below}`}
      role="img"
      aria-label={t('drawing.front', { od, circle: circle ?? '—', holes: holes.length })}
      fontSize={type}
    >
      <g className={styles.body}>
        <circle r={radius} className={styles.face} />
        {values.raised_face_dia_mm && (
          <circle r={values.raised_face_dia_mm / 2} className={styles.thin} />
        )}
        {section?.bore && <circle r={section.bore} className={styles.hole} />}
        {holes.map((centre) => (
          <circle
            key={`${centre.x},${centre.y}`}
            data-part="bolt-hole"
            cx={centre.x}
            cy={centre.y}
            r={(holeDiameter ?? 0) / 2}
            className={styles.hole}
          />
        ))}
      </g>
      <g className={styles.centre}>
        <path d={`M${-radius * 1.06} 0H${radius * 1.06}M0 ${-radius * 1.06}V${radius * 1.06}`} />
        {circle && <circle r={circle / 2} />}
      </g>
      {called && callout && (
        <g className={styles.dimension}>
          <path
            d={`M${called.x} ${called.y}L${Math.max(called.x, od * 0.2)} ${-above + type * 1.7}H${half * 0.98}`}
          />
          <text x={half * 0.98} y={-above + type * 1.3} textAnchor="end">
            {callout}
          </text>
        </g>
      )}
      {circle && (
        <AcrossDimension
          from={-circle / 2}
          to={circle / 2}
          edge={0}
          at={radius + od * 0.13}
          text={`K Ø${formatNumber(circle)}`}
          type={type}
        />
      )}
      <AcrossDimension
        from={-radius}
        to={radius}
        edge={0}
        at={radius + od * 0.28}
        text={`D Ø${formatNumber(od)}`}
        type={type}
      />
    </svg>
  );
}

function SectionView({ values, od, section }: View & { section: Section }) {
  const { t } = useText();
  const hatch = useId();
  const { type, above, below } = metrics(od);
  const radius = od / 2;
  const pipe = section.bore !== null ? (values.pipe_od_mm ?? null) : null;
  const end = section.datum - section.length;
  const hub = end < section.plate.from ? (values.hub_dia_mm ?? null) : null;
  const left = end - od * (hub && pipe ? 0.4 : hub || pipe ? 0.24 : 0.16);
  const right = od * 0.34;
  const width = right - left;
  const circle = values.bolt_circle_mm;
  const hole = values.bolt_hole_dia_mm;
  const path = (sign: 1 | -1) =>
    `${section.outline.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${-sign * y}`).join('')}Z`;
  return (
    <svg
      className={styles.view}
      style={{ flexGrow: width / od }}
      viewBox={`${left} ${-above} ${width} ${above + below}`}
      role="img"
      aria-label={t('drawing.section', { thickness: values.thickness_mm ?? '—' })}
      fontSize={type}
    >
      <defs>
        <pattern
          id={hatch}
          width={od * 0.025}
          height={od * 0.025}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d={`M0 0V${od * 0.025}`} className={styles.hatch} strokeWidth={od * 0.003} />
        </pattern>
      </defs>
      <g className={styles.body}>
        {([1, -1] as const).map((sign) => (
          <path key={sign} d={path(sign)} fill={`url(#${hatch})`} />
        ))}
        {section.bore !== null && (
          <path
            d={`M0 ${-section.bore}V${section.bore}M${end} ${-section.bore}V${section.bore}`}
            className={styles.thin}
          />
        )}
        {circle &&
          hole &&
          [-1, 1].map((sign) => (
            <rect
              key={sign}
              className={styles.hole}
              x={section.plate.from}
              width={section.plate.to - section.plate.from}
              y={(sign * circle) / 2 - hole / 2}
              height={hole}
            />
          ))}
      </g>
      <g className={styles.centre}>
        <path d={`M${end - od * 0.05} 0H${od * 0.05}`} />
        {circle &&
          [-1, 1].map((sign) => (
            <path
              key={sign}
              d={`M${section.plate.from - od * 0.04} ${(sign * circle) / 2}H${od * 0.04}`}
            />
          ))}
      </g>
      {values.thickness_mm && (
        <AcrossDimension
          from={section.plate.from}
          to={section.datum}
          edge={radius}
          at={radius + od * 0.13}
          text={`C ${formatNumber(values.thickness_mm)}`}
          type={type}
        />
      )}
      {hub && (
        <AcrossDimension
          from={end}
          to={section.datum}
          edge={pipe ? pipe / 2 : 0}
          at={radius + od * 0.28}
          text={`H ${formatNumber(section.length)}`}
          type={type}
        />
      )}
      {values.raised_face_dia_mm && (
        <DownDimension
          from={-values.raised_face_dia_mm / 2}
          to={values.raised_face_dia_mm / 2}
          edge={0}
          at={od * 0.16}
          text={`d Ø${formatNumber(values.raised_face_dia_mm)}`}
          type={type}
        />
      )}
      {pipe && (
        <DownDimension
          from={-pipe / 2}
          to={pipe / 2}
          edge={end}
          at={end - od * 0.08}
          text={`A Ø${formatNumber(pipe)}`}
          type={type}
        />
      )}
      {hub && (
        <DownDimension
          from={-hub / 2}
          to={hub / 2}
          edge={section.plate.from}
          at={end - od * (pipe ? 0.24 : 0.08)}
          text={`N Ø${formatNumber(hub)}`}
          type={type}
        />
      )}
    </svg>
  );
}

import styles from './FlangeDrawing.module.css';

interface Props {
  from: number;
  to: number;
  /** Where the extension lines start. */
  edge: number;
  /** Where the dimension line lies. */
  at: number;
  text: string;
  type: number;
}

function Arrow({ x, y, angle, size }: { x: number; y: number; angle: number; size: number }) {
  return (
    <path
      className={styles.arrow}
      d={`M0 0L${size} ${size * 0.3}V${-size * 0.3}Z`}
      transform={`translate(${x} ${y}) rotate(${angle})`}
    />
  );
}

/** A horizontal dimension; its arrows point inwards from outside where the distance is too short for them. */
export function AcrossDimension({ from, to, edge, at, text, type }: Props) {
  const tight = to - from < type * 2;
  const reach = tight ? type * 1.2 : 0;
  return (
    <g className={styles.dimension}>
      <path
        d={`M${from} ${edge}V${at + type * 0.4}M${to} ${edge}V${at + type * 0.4}M${from - reach} ${at}H${to + reach}`}
      />
      <Arrow x={from} y={at} angle={tight ? 180 : 0} size={type * 0.6} />
      <Arrow x={to} y={at} angle={tight ? 0 : 180} size={type * 0.6} />
      <text
        x={tight ? to + reach + type * 0.2 : (from + to) / 2}
        y={tight ? at + type * 0.35 : at - type * 0.35}
        textAnchor={tight ? 'start' : 'middle'}
      >
        {text}
      </text>
    </g>
  );
}

/** A vertical dimension, its text read from the right. */
export function DownDimension({ from, to, edge, at, text, type }: Props) {
  const beyond = at > edge ? type * 0.4 : -type * 0.4;
  return (
    <g className={styles.dimension}>
      <path
        d={`M${edge} ${from}H${at + beyond}M${edge} ${to}H${at + beyond}M${at} ${from}V${to}`}
      />
      <Arrow x={at} y={from} angle={90} size={type * 0.6} />
      <Arrow x={at} y={to} angle={-90} size={type * 0.6} />
      <text
        transform={`translate(${at - type * 0.35} ${(from + to) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {text}
      </text>
    </g>
  );
}

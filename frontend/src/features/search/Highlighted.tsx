import type { Segment } from '@/api/types';

/** A text with the parts that matched marked; the plain text where nothing was marked. */
export function Highlighted({
  segments,
  plain,
}: {
  segments: readonly Segment[] | undefined;
  plain: string;
}) {
  if (!segments || segments.length === 0) return plain;
  return segments.map((segment, index) =>
    segment.hit ? <mark key={index}>{segment.text}</mark> : <span key={index}>{segment.text}</span>,
  );
}

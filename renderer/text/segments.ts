/** How a stretch of a text is shown behind the field; several may lie over the same words. */
type MarkKind = 'error' | 'warning' | 'hint' | 'alike' | 'lit' | 'found' | 'current';
/** UTF-16 places `from` up to, not including, `to`. */
export interface Mark {
  kind: MarkKind;
  from: number;
  to: number;
}
/** Words with one look from end to end. */
interface Segment {
  text: string;
  kinds: readonly MarkKind[];
}

/** A text cut where its looks change; joined, the segments are the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const ends = new Set([0, text.length]);
  for (const { from, to } of marks) {
    if (from < to) for (const end of [from, to]) if (end > 0 && end < text.length) ends.add(end);
  }
  const cuts = [...ends].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? from;
    const kinds = marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ kind }) => kind);
    return { text: text.slice(from, to), kinds: [...new Set(kinds)] };
  });
}

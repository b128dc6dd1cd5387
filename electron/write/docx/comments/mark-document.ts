import type { Span } from './find-words.ts';
import type { Paragraph, RunPiece } from './scan.ts';

/** A place in the part where something can be put in. */
interface Location {
  at: number;
  /** the run that has to be divided there; undefined between runs */
  inside: RunPiece | undefined;
}

/** The part with the ranges of comments in it; ids go up from `first` in the order of the spans. Nothing else is changed. */
export function markDocument(
  xml: string,
  spans: readonly Span[],
  { prefix, first }: { prefix: string; first: number },
): string {
  const places = new Map<
    number,
    { inside: RunPiece | undefined; ends: string; starts: string; points: string }
  >();
  const emptied = new Map<Paragraph, string>();
  const placeAt = ({ at, inside }: Location) => {
    let place = places.get(at);
    if (!place) places.set(at, (place = { inside, ends: '', starts: '', points: '' }));
    return place;
  };
  spans.forEach((span, index) => {
    const id = `${prefix}id="${String(first + index)}"`;
    const start = `<${prefix}commentRangeStart ${id}/>`;
    const end = `<${prefix}commentRangeEnd ${id}/><${prefix}r><${prefix}commentReference ${id}/></${prefix}r>`;
    const { paragraph } = span;
    if (paragraph.emptyTag !== undefined) {
      emptied.set(paragraph, (emptied.get(paragraph) ?? '') + start + end);
      return;
    }
    const [from, to] = [startOf(span), endOf(span)];
    if (to.at <= from.at) placeAt(from).points += start + end;
    else {
      placeAt(from).starts += start;
      placeAt(to).ends += end;
    }
  });

  const edits = [...places].map(([at, { inside, ends, starts, points }]) => {
    const marks = ends + points + starts;
    return { from: at, to: at, text: inside ? divided(prefix, inside, marks) : marks };
  });
  for (const [{ from, emptyTag = '' }, marks] of emptied) {
    const open = emptyTag.replace(/\s*\/>$/u, '>');
    edits.push({ from: from - emptyTag.length, to: from, text: `${open}${marks}</${prefix}p>` });
  }
  edits.sort((one, other) => one.from - other.from);
  let end = 0;
  const parts = edits.flatMap(({ from, to, text }) => {
    const before = xml.slice(end, from);
    end = to;
    return [before, text];
  });
  return [...parts, xml.slice(end)].join('');
}

/** The run ends, the marks stand, and a run of the same properties goes on. */
function divided(prefix: string, { run }: RunPiece, marks: string): string {
  const text = `${prefix}t`;
  return `</${text}></${prefix}r>${marks}<${prefix}r>${run.properties}<${text} xml:space="preserve">`;
}

function startOf({ paragraph, from, to }: Span): Location {
  if (to <= from) return { at: paragraph.from, inside: undefined };
  let before = 0;
  for (const piece of paragraph.pieces) {
    const { length } = piece.text;
    if (from < before + length) return locationIn(piece, from - before, 'start');
    before += length;
  }
  return { at: paragraph.from, inside: undefined };
}

function endOf({ paragraph, from, to }: Span): Location {
  if (to <= from) return { at: paragraph.from, inside: undefined };
  let before = 0;
  for (const piece of paragraph.pieces) {
    const { length } = piece.text;
    if (to <= before + length) return locationIn(piece, to - before, 'end');
    before += length;
  }
  return { at: paragraph.to, inside: undefined };
}

/** In front of, behind, or inside the run of a piece. */
function locationIn(piece: RunPiece, offset: number, edge: 'start' | 'end'): Location {
  const { run, text, ends } = piece;
  const isInside = offset > 0 && offset < text.length;
  if (isInside && run.canBeDivided) return { at: ends[offset - 1] ?? run.from, inside: piece };
  return { at: edge === 'start' ? run.from : run.to, inside: undefined };
}

/** A stretch of the whole text that is printed beside the main text, for instance one footnote. */
export interface Story {
  kind: 'note' | 'textBox';
  from: number;
  to: number;
}
/** All that is printed beside the main text. */
export interface Stories {
  /** by the character of the main text that refers to it */
  anchored: Map<number, Story>;
  /** text boxes whose place is not known, such as those of a group */
  loose: Story[];
  /** there is text that could not be followed */
  hasUnplaced: boolean;
}

/** Gives the bytes that a place in the file's head points to. */
type Part = (place: number) => Buffer;

/** Lengths in characters, in the order in which the texts follow each other ([MS-DOC] 2.5.4 FibRgLw97). */
const lengths = {
  main: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  textBoxes: 0x64,
} as const;
/** Where references and texts are said ([MS-DOC] 2.5.6 FibRgFcLcb97), with the bytes each entry takes. */
const notes = {
  footnotes: { references: 0xaa, texts: 0xb2 },
  endnotes: { references: 0x20a, texts: 0x212 },
} as const;
const noteEntry = 2;
const shapes = { places: 0x1da, entry: 26 } as const;
const textBoxes = { texts: 0x25a, entry: 22, shape: 14 } as const;

/** How many characters the file has, of main text and of all there is before and with the text boxes. */
export function charactersOf(document: Buffer): { main: number; all: number } {
  const all = Object.values(lengths).reduce((sum, place) => sum + document.readUInt32LE(place), 0);
  return { main: document.readUInt32LE(lengths.main), all };
}

/** The footnotes, endnotes and text boxes of the main text. */
export function storiesIn(document: Buffer, part: Part): Stories {
  const found: Stories = { anchored: new Map(), loose: [], hasUnplaced: false };
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const references = part(notes[kind].references);
    const count = entriesOf(references, noteEntry);
    const stories = storiesOf(part(notes[kind].texts), count, range(document, kind));
    found.hasUnplaced ||= stories.every((story) => !story) && document.readUInt32LE(lengths[kind]) > 0;
    stories.forEach((story, index) => {
      if (story) found.anchored.set(references.readUInt32LE(index * 4), { ...story, kind: 'note' });
    });
  }
  const boxes = part(textBoxes.texts);
  const count = entriesOf(boxes, textBoxes.entry);
  const places = placesOfShapes(part(shapes.places));
  const boxed = storiesOf(boxes, count, range(document, 'textBoxes'));
  found.hasUnplaced ||= boxed.every((story) => !story) && document.readUInt32LE(lengths.textBoxes) > 0;
  boxed.forEach((story, index) => {
    if (!story) return;
    const box: Story = { ...story, kind: 'textBox' };
    const shape = boxes.readUInt32LE((count + 1) * 4 + index * textBoxes.entry + textBoxes.shape);
    const place = places.get(shape);
    if (place === undefined || found.anchored.has(place)) found.loose.push(box);
    else found.anchored.set(place, box);
  });
  return found;
}

/** The first and the last character of one kind of text in the whole. */
function range(document: Buffer, kind: keyof typeof lengths): { first: number; end: number } {
  let first = 0;
  for (const [name, place] of Object.entries(lengths)) {
    const length = document.readUInt32LE(place);
    if (name === kind) return { first, end: first + length };
    first += length;
  }
  return { first, end: first };
}

/** How many entries a table has: their n + 1 characters stand first, then the n entries ([MS-DOC] 2.2.2 PLC). */
function entriesOf(plc: Buffer, entry: number): number {
  return Math.max(Math.floor((plc.length - 4) / (4 + entry)), 0);
}

/** The texts between the characters a table names. None begins before the last one ended, so none is read twice. */
function storiesOf(
  texts: Buffer,
  count: number,
  { first, end }: { first: number; end: number },
): ({ from: number; to: number } | undefined)[] {
  let read = first;
  return Array.from({ length: Math.min(count, (texts.length >> 2) - 1) }, (_, index) => {
    const from = first + texts.readUInt32LE(index * 4);
    const to = first + texts.readUInt32LE(index * 4 + 4);
    if (from < read || to <= from || to > end) return undefined;
    read = to;
    return { from, to };
  });
}

/** By the number of a shape, the character of the main text it hangs on. */
function placesOfShapes(plc: Buffer): Map<number, number> {
  const count = entriesOf(plc, shapes.entry);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      plc.readUInt32LE((count + 1) * 4 + index * shapes.entry),
      plc.readUInt32LE(index * 4),
    ]),
  );
}

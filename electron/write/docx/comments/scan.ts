import { decodeXML } from 'entities';

/** A stretch of text of a paragraph and where it lies in the part. */
export interface RunPiece {
  /** without white space, which readers keep or not */
  text: string;
  /** for each of its characters, where it ends in the part */
  ends: readonly number[];
  run: Run;
}
/** A run of a paragraph. */
export interface Run {
  /** where it begins */
  from: number;
  /** where it ends */
  to: number;
  /** its properties, as they are written */
  properties: string;
  /** whether a new run may begin inside its text */
  canBeDivided: boolean;
  /** its words are printed nowhere */
  isHidden: boolean;
}
/** A paragraph of the part. */
export interface Paragraph {
  /** where its content begins, behind its properties; for an empty element where its tag ends */
  from: number;
  to: number;
  /** the whole tag of an element without content, else undefined */
  emptyTag: string | undefined;
  pieces: RunPiece[];
  /** of the innermost cell it stands in, counted from 1; 0 outside of tables */
  cell: number;
}

/** An opening or closing tag, or text. Comments, instructions and CDATA are tokens of their own. */
const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<(?<close>\/?)(?<name>[^\s/>]+)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*?)(?<empty>\/?)>|(?<text>[^<]+)/gu;

/** Elements whose paragraphs and text are printed nowhere, or twice. */
const skipped: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom', 'w:del']);

/**
 * The paragraphs of a part in their order, each with where its words lie. The part is well-formed: a reader has walked it.
 * `prefix` is what stands for WordprocessingML in it, with its colon. Linear in the length.
 */
export function scan(xml: string, prefix: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  const runs: Run[] = [];
  const cells: number[] = [];
  let cellsMet = 0;
  let skipping = 0;
  let inText = false;
  let propertiesFrom = 0;
  let propertiesDepth = 0;
  let paragraphPropertiesDepth = 0;
  for (const match of xml.matchAll(token)) {
    const { index, groups = {} } = match;
    const end = index + match[0].length;
    const text = groups['text'];
    if (text !== undefined) {
      const run = runs.at(-1);
      if (inText && skipping === 0 && run && !run.isHidden)
        open.at(-1)?.pieces.push(pieceOf(text, index, run));
      continue;
    }
    const raw = groups['name'];
    if (raw === undefined) {
      // CDATA in a text: it is not divided
      const run = runs.at(-1);
      if (inText && run) run.canBeDivided = false;
      continue;
    }
    const name = prefix !== 'w:' && raw.startsWith(prefix) ? `w:${raw.slice(prefix.length)}` : raw;
    const isClosing = groups['close'] === '/';
    const isEmpty = groups['empty'] === '/';
    if (skipped.has(name) && !isEmpty) skipping += isClosing ? -1 : 1;
    switch (name) {
      case 'w:tc':
        if (isClosing) cells.pop();
        else {
          cellsMet += 1;
          if (!isEmpty) cells.push(cellsMet);
        }
        break;
      case 'w:p': {
        if (isClosing) {
          const paragraph = open.pop();
          if (paragraph) paragraph.to = index;
          break;
        }
        const paragraph: Paragraph = {
          from: end,
          to: end,
          emptyTag: isEmpty ? match[0] : undefined,
          pieces: [],
          cell: cells.at(-1) ?? 0,
        };
        if (skipping === 0) paragraphs.push(paragraph);
        if (!isEmpty) open.push(paragraph);
        break;
      }
      case 'w:pPr': {
        const paragraph = open.at(-1);
        paragraphPropertiesDepth += isEmpty ? 0 : isClosing ? -1 : 1;
        if (paragraph && paragraphPropertiesDepth === 0 && (isClosing || isEmpty)) paragraph.from = end;
        break;
      }
      case 'w:r':
        if (isClosing) {
          const run = runs.pop();
          if (run) run.to = end;
        } else if (!isEmpty)
          runs.push({ from: index, to: end, properties: '', canBeDivided: true, isHidden: false });
        break;
      case 'w:rPr': {
        const run = runs.at(-1);
        if (!run || paragraphPropertiesDepth > 0 || isEmpty) break;
        if (!isClosing && propertiesDepth === 0) propertiesFrom = index;
        propertiesDepth += isClosing ? -1 : 1;
        if (propertiesDepth > 0) {
          // what was changed in them is told once
          if (!isClosing && index > propertiesFrom) run.canBeDivided = false;
          break;
        }
        run.properties = xml.slice(propertiesFrom, end);
        run.isHidden = vanishes.test(run.properties);
        break;
      }
      case 'w:t':
        inText = !isClosing && !isEmpty;
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent': {
        const run = runs.at(-1);
        if (run) run.canBeDivided = false;
        break;
      }
    }
  }
  return paragraphs;
}

/** Text that is hidden (17.3.2.41), unless that is switched off. */
const vanishes = /<[\w.-]+:vanish(?:\s*\/|\s+[\w.-]+:val=["'](?:1|true|on)["'])/u;

/** A character as it is written, entities too. */
const written = /&[^;]{1,12};|[^]/gu;

function pieceOf(raw: string, from: number, run: Run): RunPiece {
  const ends: number[] = [];
  let text = '';
  for (const { index, 0: character } of raw.matchAll(written)) {
    const said = character.startsWith('&') ? decodeXML(character) : character;
    if (isSpace.test(said)) continue;
    ends.push(...Array.from({ length: said.length }, () => from + index + character.length));
    text += said;
  }
  return { text, ends, run };
}

const isSpace = /^[\s\u200b-\u200d\u2060\ufeff]+$/u;

/** Words as they are compared with those of pieces. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '');
}

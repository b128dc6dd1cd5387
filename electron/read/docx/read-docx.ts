import { posix } from 'node:path';
import type { PrintedBlock, PrintedDocument } from '../../../shared/recognise/pages/printed-document.ts';
import { Budget } from '../budget.ts';
import { asNotes, footnotesRead, revisionsAccepted } from '../notes.ts';
import { damaged, Refusal } from '../refusal.ts';
import type { Zip } from '../zip.ts';
import { readBody } from './body.ts';
import type { BodyContext } from './body-builder.ts';
import { readComments, readDone } from './comments.ts';
import { Counter, readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import { walkXml } from '../xml.ts';

/** The main part's name, as the package says; its usual one where it does not. */
export function mainPart(zip: Zip): string {
  let target = 'word/document.xml';
  const relations = zip.read('_rels/.rels');
  if (relations) {
    walkXml(relations, {
      open: (_, attribute) => {
        if (attribute('Type')?.endsWith('/officeDocument') && attribute('TargetMode') !== 'External')
          target = posix.join('/', attribute('Target') ?? '').slice(1);
      },
    });
  }
  return target;
}

/** Reads a .docx that has been opened as a zip. Pictures, macros and links are left alone, nothing is fetched. */
export function readDocx(zip: Zip): PrintedDocument {
  const main = mainPart(zip);
  const document = zip.read(main) ?? zip.read('word/document.xml');
  if (!document) throw new Refusal(damaged);
  const beside = (name: string): Buffer | undefined => zip.read(posix.join(posix.dirname(main), name));
  const budget = new Budget();
  const lists = beside('numbering.xml');
  const numbering = lists && readNumbering(lists);
  const styles = readStyles(lists && beside('styles.xml'));
  const notes = new Map<string, readonly PrintedBlock[]>();
  const reviewed = beside('comments.xml');
  const extended = beside('commentsExtended.xml');
  const done = extended ? readDone(extended) : new Set<string>();
  const comments = reviewed ? readComments(reviewed, done, budget) : new Map<string, never>();
  const context = (): BodyContext => ({
    budget,
    notes,
    counter: numbering && new Counter(numbering, styles),
    comments,
  });
  for (const name of ['footnotes.xml', 'endnotes.xml']) {
    const part = beside(name);
    if (!part) continue;
    for (const [id, blocks] of readBody(part, context()).notes) notes.set(id, asNotes(blocks));
  }
  const body = readBody(document, context());
  const doubts = [
    ...(body.hasDeletions ? [revisionsAccepted] : []),
    ...(body.hasNotes ? [footnotesRead] : []),
  ];
  return { blocks: body.blocks, pictures: body.pictures, doubts, comments: body.comments };
}

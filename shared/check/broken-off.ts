import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import { headingOf } from '../words/heading.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** A paragraph is so long; shorter lines are headings, lists and names. */
const shortest = 40;
/** Characters quoted of its end. */
const quoted = 10;

/** The first paragraph of a text that ends without a mark, where the next begins anew: cut off, or its full stop lost. */
export function brokenOff(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    let from = 0;
    const lines = text.split('\n').map((line) => {
      const at = from;
      from += line.length + 1;
      return { line: line.trimEnd(), at };
    });
    const first = lines.find(({ line }, nth) => isBrokenOff(line, lines[nth + 1]?.line));
    if (!first) return [];
    const to = first.at + first.line.length;
    const words = first.line.slice(-quoted);
    return [
      finding('halfPhrase', {
        of: `${id}.end.${words}`,
        name: textName(editionOf(draft), id),
        place: { text: id, from: to - words.length, to },
        says: [{ kind: 'words', before: '有一段到', words: [words], after: '为止' }, saying('后面没有句号')],
        remedy: '没有写完的，请补全；写完了的，补上句号。',
        severity: 'hint',
      }),
    ];
  });
}

/** A line torn by pasting goes on in the next; one before a heading, a new paragraph or the end does not. */
function isBrokenOff(line: string, next: string | undefined): boolean {
  if (
    line.length < shortest ||
    !/(?:[\u3400-\u9fff，、]|(?<=[\u3400-\u9fff])(?<![编码话真号邮机])\d{1,5})$/u.test(line) ||
    !/[，。]/u.test(line)
  )
    return false;
  return (
    next === undefined ||
    next.trim() === '' ||
    headingOf(next) !== undefined ||
    next.startsWith('\u3000\u3000')
  );
}

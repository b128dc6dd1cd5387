import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import { misprints } from '../words/misprints.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { matchesIn } from '../words/matches.ts';

/** Most texts have none, which one look tells. */
const any = new RegExp(misprints.map(({ wrong }) => wrong.source).join('|'), 'u');

/** Set names and words that are written wrong, in the texts and the title. */
export function wrongWords(draft: Draft): Finding[] {
  const found = misprints.flatMap(({ wrong, right }) => {
    const [match] = matchesIn(wrong, draft.title);
    return match ? [{ words: match[0], right, name: '标题' }] : [];
  });
  const inTitle = found.map(({ words, right, name }) =>
    finding('misprint', { of: `title.${words}`, name, says: says(words, right), remedy: '请改正。' }),
  );
  const inTexts = textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (!any.test(text)) return [];
    return misprints.flatMap(({ wrong, right }) =>
      matchesIn(wrong, text)
        .slice(0, most)
        .map(({ index, 0: words }, nth) => {
          const place = { text: id, from: index, to: index + words.length };
          const isName = !right.startsWith('“');
          return finding('misprint', {
            of: `${id}.${words}.${String(nth)}`,
            name: textName(editionOf(draft), id),
            place,
            says: says(words, right),
            remedy: '请改正。',
            offers: isName ? [{ label: `改成“${right}”`, edits: [{ place, words: right }] }] : [],
          });
        }),
    );
  });
  return [...inTitle, ...inTexts];
}

function says(words: string, right: string): Finding['says'] {
  return [
    { kind: 'words', before: '', words: [words], after: '写错了' },
    saying(`应当是${right.startsWith('“') ? right : `“${right}”`}`),
  ];
}

/** A text full of one misprint is told by its first ones. */
const most = 20;

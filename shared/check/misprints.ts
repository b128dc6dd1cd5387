import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { anyOf } from '../words/finders.ts';
import { misprints as wrongNames } from '../words/misprints.ts';
import type { Misprint } from '../words/misprints.ts';
import { nearPhrases } from '../words/set-phrases.ts';
import { repeatedIn } from '../words/repeated.ts';
import { writtenTwice } from '../words/written-twice.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { matchesIn } from '../words/matches.ts';

const misprints = [...wrongNames, ...writtenTwice];

/** Most texts have none, which one look tells. */
const hasMisprint = anyOf(misprints.map(({ wrong }) => wrong.source));

/** Set names and words that are written wrong, in the texts and the title. */
export function wrongWords(draft: Draft): Finding[] {
  const inTitle = misprints.flatMap((misprint) => {
    const [match] = matchesIn(misprint.wrong, draft.title);
    if (!match) return [];
    return [
      finding('misprint', {
        of: `title.${match[0]}`,
        name: '标题',
        says: says(match[0], misprint),
        remedy: '请改正。',
        ...(misprint.severity ? { severity: misprint.severity } : {}),
      }),
    ];
  });
  const inTexts = textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (!hasMisprint(text)) return [];
    return misprints.flatMap((misprint) =>
      matchesIn(misprint.wrong, text)
        .slice(0, most)
        .map(({ index, 0: words }, nth) => {
          const place = { text: id, from: index, to: index + words.length };
          const right = rightFor(words, misprint);
          return finding('misprint', {
            of: `${id}.${words}.${String(nth)}`,
            name: textName(editionOf(draft), id),
            place,
            says: says(words, misprint),
            remedy: '请改正。',
            ...(misprint.severity ? { severity: misprint.severity } : {}),
            offers:
              right === undefined ? [] : [{ label: `改成“${right}”`, edits: [{ place, words: right }] }],
          });
        }),
    );
  });
  return [
    ...inTitle,
    ...inTexts,
    ...textIds.flatMap((id) => [...inSetPhrases(draft, id, inTexts), ...saidAgain(draft, id)]),
  ];
}

/** The same words twice, one behind the other. */
function saidAgain(draft: Draft, id: TextId): Finding[] {
  const text = draft.texts[id] ?? '';
  return repeatedIn(text, most).map(({ from, to }, nth) => {
    const place = { text: id, from, to };
    const once = text.slice(from, (from + to) / 2);
    return finding('misprint', {
      of: `${id}.${once}.again.${String(nth)}`,
      name: textName(editionOf(draft), id),
      place,
      says: [{ kind: 'words', before: '', words: [once], after: '多写了一遍' }],
      remedy: '请改正。',
      severity: 'hint',
      offers: [{ label: `改成“${once}”`, edits: [{ place, words: once }] }],
    });
  });
}

/** Set phrases missed by a character, where nothing is said of the words already; each right phrase once a text. */
function inSetPhrases(draft: Draft, id: TextId, said: readonly Finding[]): Finding[] {
  const text = draft.texts[id] ?? '';
  const isSaid = (from: number, to: number): boolean =>
    said.some(({ where: { place } }) => place?.text === id && place.from < to && from < place.to);
  let reach = 0;
  let told = 0;
  return nearPhrases(text).flatMap(({ from, to, right }, nth) => {
    if (told === most || from < reach || isSaid(from, to)) return [];
    reach = to;
    told++;
    const place = { text: id, from, to };
    const words = text.slice(from, to);
    return [
      finding('misprint', {
        of: `${id}.${words}.near.${String(nth)}`,
        name: textName(editionOf(draft), id),
        place,
        says: [
          { kind: 'words', before: '', words: [words], after: '像是写错了' },
          saying(`一般写“${right}”`),
        ],
        remedy: '请核对。',
        severity: 'warning',
        offers: [{ label: `改成“${right}”`, edits: [{ place, words: right }] }],
      }),
    ];
  });
}

/** What should stand there, where that is one thing. */
function rightFor(words: string, { right, mended }: Misprint): string | undefined {
  if (mended) return mended(words);
  return right.startsWith('“') ? undefined : right;
}

function says(words: string, { right, says: matter }: Misprint): Finding['says'] {
  if (matter !== undefined) return [{ kind: 'words', before: '', words: [words], after: matter }];
  return [
    { kind: 'words', before: '', words: [words], after: '写错了' },
    saying(`应当是${right.startsWith('“') ? right : `“${right}”`}`),
  ];
}

/** A text full of one misprint is told by its first ones. */
const most = 20;

import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import { missingAspects } from '../report/aspects.ts';
import { numberOf, outlineOf } from '../report/outline.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** How the texts are built: numbers in their order, and the aspects that the form asks for. */
export function outlineFaults(draft: Draft): Finding[] {
  return [...brokenNumbers(draft), ...aspects(draft)];
}

function brokenNumbers(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const gaps = outlineOf(draft.texts[id] ?? '').filter(({ expected }) => expected !== undefined);
    return gaps.slice(0, most).map(({ level, ordinal, expected, from, to, title }) =>
      finding('numbering', {
        of: `${id}.${String(level)}.${String(ordinal)}.${title.slice(0, 12)}`,
        name: textName(editionOf(draft), id),
        place: { text: id, from, to: Math.min(to, from + numberOf(level, ordinal).length + 12) },
        says: [
          saying(`这里应当是${numberOf(level, expected ?? 1)}`),
          saying(`写的是${numberOf(level, ordinal)}`),
        ],
        remedy: '请核对是不是漏了一段，或者改正序号。',
      }),
    );
  });
}

const most = 20;

function aspects(draft: Draft): Finding[] {
  return editionOf(draft).sections.flatMap((section) => {
    const text = draft.texts[section.text] ?? '';
    if (!section.aspects || text.trim() === '') return [];
    const missing = missingAspects(text, section.aspects);
    if (missing.length === 0) return [];
    return [
      finding('aspects', {
        of: section.id,
        name: `“${section.title}”`,
        place: { text: section.text, from: 0, to: 0 },
        says: [
          { kind: 'words', before: '没有看到', words: missing.map(({ title }) => title), after: '的内容' },
        ],
        remedy: '格式要求写全五个方面，请补上；写在别处的不用管。',
      }),
    ];
  });
}

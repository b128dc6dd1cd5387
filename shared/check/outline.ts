import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import { headingOf } from '../words/heading.ts';
import { missingAspects } from '../report/aspects.ts';
import { numberOf, outlineOf } from '../report/outline.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** How the texts are built: numbers in their order, and the aspects that the form asks for. */
export function outlineFaults(draft: Draft): Finding[] {
  return [
    ...brokenNumbers(draft),
    ...unnumbered(draft),
    ...marks(draft),
    ...aspects(draft),
    ...halves(draft),
  ];
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

/** A heading's line: short, without a comma, and about an aspect or a piece of work. */
const likeHeading = /^[^，,；;：:。！？\d]{4,22}(?:情况|工作|建设|机制|保障|管理|方面)。?$/u;
/** A paragraph below it is a sentence or more. */
const fewestBelow = 30;

/** Lines that look like headings and have no number, where other headings of the text have one. */
function unnumbered(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    const entries = outlineOf(text);
    const isNumbered = entries.some(
      ({ level, from, to, title }) => level === 2 && text.slice(from, to).trim().endsWith(title),
    );
    if (!isNumbered) return [];
    const lines = linesOf(text).filter((line) => line.text.trim() !== '');
    const bare = lines.filter(
      ({ text: line }, at) =>
        likeHeading.test(line.trim()) &&
        !headingOf(line) &&
        (lines[at + 1]?.text.length ?? 0) > fewestBelow &&
        !/[：:]$/u.test(lines[at - 1]?.text.trim() ?? ''),
    );
    return bare.slice(0, most).map(({ text: line, from, to }) =>
      finding('numbering', {
        of: `${id}.bare.${line.trim()}`,
        name: textName(editionOf(draft), id),
        place: { text: id, from, to },
        says: [
          { kind: 'words', before: '小标题', words: [line.trim()], after: '前面没有序号，别的小标题有' },
        ],
        remedy: '请补上序号，或者把它并进正文。',
      }),
    );
  });
}

/** 1、 where official documents write 1. — the mark 、 belongs to Chinese numerals alone. */
function marks(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    const wrong = linesOf(text).flatMap(({ text: line, from }) => {
      const match = /^(\s*\d{1,2}\s*)、/u.exec(line);
      return match ? [{ from: from + (match[1]?.length ?? 0), number: match[0].trim() }] : [];
    });
    const [first] = wrong;
    if (!first) return [];
    return [
      finding('numbering', {
        of: `${id}.mark`,
        name: textName(editionOf(draft), id),
        place: { text: id, from: first.from - first.number.length + 1, to: first.from + 1 },
        says: [
          {
            kind: 'words',
            before: '序号',
            words: wrong.slice(0, 3).map(({ number }) => number),
            after: '的点写成了顿号',
          },
        ],
        remedy: '阿拉伯数字的序号后面用下脚点：“1.”“2.”。',
        offers: [
          {
            label: '都改成“1.”这样',
            edits: wrong.map(({ from }) => ({ place: { text: id, from, to: from + 1 }, words: '.' })),
          },
        ],
      }),
    ];
  });
}

function linesOf(text: string): { text: string; from: number; to: number }[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const at = from;
    from += line.length + 1;
    return { text: line, from: at, to: at + line.length };
  });
}

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

/** What tells of something to be bettered, and of what was or will be done about it. */
const problem =
  /问题|不足|差距|短板|薄弱|欠缺|缺乏|不够|不高|不强|不全|不深|不及时|不规范|不到位|不平衡|滞后|单一|偏少|较少|较低|有待|亟待|仍需|还需|需要?进一步|需(?:要)?加强|困难|瓶颈|弱项/u;
const improvement =
  /改进|整改|措施|下一步|下一阶段|下阶段|今后|接下来|来年|明年|新的一年|将|针对|对此|为此|加强|加大|完善|健全|强化|提高|提升|优化|规范|丰富|拓展|深化|建立|组织|开展|制定|推进|推动|落实|解决|已经|计划|打算|力争|移到|增加|安排/u;

/** Less is none at all, which another rule tells. */
const shortestOwn = 12;

/** The fifth part names problems and what is done about them; one half alone is half of what the form asks for. */
function halves(draft: Draft): Finding[] {
  const text = draft.texts.problems ?? '';
  // 有问题 and 改进 of the section's own title say nothing
  const own = text.replace(/存在的?(?:主要)?问题(?:及|和)(?:其)?改进(?:情况|措施)/gu, '');
  if (own.trim().length < shortestOwn) return [];
  const missing = [
    ...(problem.test(own) ? [] : ['存在的问题']),
    ...(improvement.test(own) ? [] : ['改进情况']),
  ];
  if (missing.length === 0) return [];
  return [
    finding('aspects', {
      of: 'problems',
      name: textName(editionOf(draft), 'problems'),
      place: { text: 'problems', from: 0, to: 0 },
      says: [{ kind: 'words', before: '没有看到', words: missing, after: '的内容' }],
      remedy: '这一部分要写存在的问题，也要写改进的情况，请补上；写到了的不用管。',
    }),
  ];
}

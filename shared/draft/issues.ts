import type { z } from 'zod/mini';
import { textIds, textName } from '../form/edition.ts';
import { editions } from '../form/editions/index.ts';

/** The first thing zod found wrong, as one Chinese sentence with its place. */
export function describeIssues(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (!issue) return '内容不对。';
  const place = placeInWords(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join('、');
    return `${place}有不认识的内容 ${keys}。请删去或改正后再试。`;
  }
  const remedy: unknown = issue.code === 'custom' ? issue.params?.['remedy'] : undefined;
  return `${place}${inChinese(issue)}。${typeof remedy === 'string' ? remedy : '请改正后再试。'}`;
}

/** The place in the file; a text's with the name of its section, which its author knows it by. */
function placeInWords(path: readonly PropertyKey[]): string {
  const at = path.map(String);
  const text = textIds.find((id) => at.at(-2) === 'texts' && id === at.at(-1));
  const edition = editions.at(-1);
  if (text && edition) return `${textName(edition, text)}（${at.join('.')}）：`;
  return at.length === 0 ? '' : `${at.join('.')} 处：`;
}

/** What a value should be, by zod's names of kinds. */
const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: ' true 或 false',
  array: '一列',
  object: '“名称: 值”的对照表',
};

/** What a schema says itself, or for one that says nothing the same in general words. */
function inChinese(issue: z.core.$ZodIssue): string {
  if (/\p{sc=Han}/u.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return `应当是${kinds[issue.expected] ?? '别的内容'}`;
  if (issue.code === 'invalid_value') return `应当是 ${issue.values.map(String).join('、')} 之一`;
  return '不合要求';
}

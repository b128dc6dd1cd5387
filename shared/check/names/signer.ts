import type { Draft } from '../../draft/draft.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { tight } from './tight.ts';

/** The organ a title names: what stands before 政府信息公开, less the year. */
function organInTitle(title: string): string {
  const words = tight(title).replace(/^关于(?:印发|公布|发布)?/u, '');
  const at = words.lastIndexOf('信息公开');
  if (at === -1) return '';
  const before = words.slice(0, at).replace(/(?:政府|政务)$/u, '');
  const name = before
    .replace(/(?:20\d{2}|[二][〇○零O0]{1}[一二三四五六七八九〇○零O0]{2})年?度?/u, '')
    .replace(/[《》“”"的]/gu, '');
  return name.endsWith('人民') ? `${name}政府` : name;
}

function isPartOf(left: string, right: string): boolean {
  return left.includes(right) || right.includes(left) || isShortened(left, right) || isShortened(right, left);
}

/** 某市自然资源局 of 某市自然资源和规划局 is another; 乙乡政府 of 甲县乙乡人民政府 is the same, said shortly. */
function isShortened(short: string, whole: string): boolean {
  const plain = (name: string): string =>
    name
      .replace(/人民政府/gu, '政府')
      .replace(/街道办事处|街道办/gu, '街道')
      .replace(/管理委员会/gu, '管委会');
  const [left, right] = [plain(short), plain(whole)];
  return left.length >= 3 && right.includes(left);
}

/** Where the title, the signature and the organ are not the same body. */
export function signer({ organ, title, signature }: Draft): Finding[] {
  const names = [
    ['机关全称', tight(organ.name)],
    ['标题', organInTitle(title)],
    ['落款', tight(signature.organ)],
  ] as const;
  const [own, titled, signed] = names.map(([, name]) => name) as [string, string, string];
  const found: Finding[] = [];
  const say = (of: string, left: readonly [string, string], right: readonly [string, string]): void => {
    found.push(
      finding('signer', {
        of,
        name: of === 'title' ? '标题' : '落款',
        says: [
          { kind: 'words', before: `${left[0]}是`, words: [left[1]], after: '' },
          { kind: 'words', before: `${right[0]}是`, words: [right[1]], after: '' },
        ],
        remedy: '请核对是哪个机关的报告，改成同一个名称。',
      }),
    );
  };
  if (own !== '' && titled.length >= 2 && !isPartOf(own, titled)) say('title', names[0], names[1]);
  if (
    signed !== '' &&
    ((own !== '' && !isPartOf(own, signed)) ||
      (titled.length >= 2 && !isPartOf(titled, signed) && !isPartOf(own, signed)))
  ) {
    say('organ', titled.length >= 2 ? names[1] : names[0], names[2]);
  }
  return found;
}

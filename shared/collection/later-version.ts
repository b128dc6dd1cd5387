import type { HandedIn } from './handed-in.ts';

/** Words by which people tell a later version in a file's name, and a number behind the name. */
const laterWords = /修改|修订|更正|改正|订正|补正|重报|再报|终稿|定稿|最终|最新|新版|退回后/gu;
const numbered = /(?:[（(]|第|[-_ ]?[vV]|版本?)\s*(\d{1,2})\s*(?:[）)]|版|稿|次)?\.[a-z]+$/u;

/** How late a file's name says it is; 0 where it says nothing. */
function rank(file: string): number {
  return (file.match(laterWords)?.length ?? 0) + Number(numbered.exec(file)?.[1] ?? 0);
}

/** The version that counts among the different reports of one unit, why it is the latest, and the others. */
export function laterVersion<T extends Pick<HandedIn, 'file' | 'writtenAt'>>(
  versions: readonly T[],
): { latest: T | undefined; why: string; earlier: readonly T[] } {
  const sorted = [...versions].sort(
    (left, right) => rank(right.file) - rank(left.file) || right.writtenAt - left.writtenAt,
  );
  const [latest, second] = sorted;
  if (!latest || !second) return { latest, why: '', earlier: [] };
  const why =
    rank(latest.file) > rank(second.file)
      ? '按文件名，这一份是后来的'
      : latest.writtenAt > second.writtenAt
        ? '按文件的修改时间，这一份是后来的'
        : '文件名和修改时间都说不出先后，暂按文件次序取的';
  return { latest, why, earlier: sorted.slice(1) };
}

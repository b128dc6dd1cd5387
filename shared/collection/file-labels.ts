import type { KeptFile } from './kept.ts';

/**
 * What the roll calls each file. A unit often sends a mended report under the name of the first: of files of one name each
 * is told by when it was last written, so that no two lines are called the same.
 */
export function fileLabels(
  files: readonly Pick<KeptFile, 'key' | 'file' | 'writtenAt'>[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  const taken = new Map<string, number>();
  return new Map(
    files.map(({ key, file, writtenAt }) => {
      if (counts.get(file) === 1) return [key, file];
      const timed = withWords(file, whenWritten(writtenAt));
      const again = taken.get(timed) ?? 0;
      taken.set(timed, again + 1);
      return [
        key,
        again === 0 ? timed : withWords(file, `${whenWritten(writtenAt)}，之${String(again + 1)}`),
      ];
    }),
  );
}

/** Before the extension, which says what kind of file it is. */
function withWords(file: string, words: string): string {
  return file.replace(/(\.[A-Za-z]+)?$/u, `（${words}）$1`);
}

function whenWritten(milliseconds: number): string {
  const at = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getMonth() + 1)}月${String(at.getDate())}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}

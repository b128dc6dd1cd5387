import type { Remark } from '../../shared/collection/remark.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** A unit's own .docx with these remarks as comments at their places; refused for other files, in words. */
export async function commentFile(
  file: { name: string; bytes: Buffer },
  remarks: readonly Remark[],
  by: { author: string; date: string },
): Promise<Result<{ bytes: Buffer; placed: number }>> {
  const { readDocxFile } = await import('../read/index.ts');
  const { writeComments } = await import('../write/docx/comments/index.ts');
  const opened = readDocxFile(file);
  if (!opened.ok) return opened;
  const commented = writeComments(opened.value, remarks, by);
  return commented
    ? ok(commented)
    : fail(
        'unavailable',
        `${file.name}：这个 Word 文件的写法少见，不能在里面加批注。请用退回意见，或者请单位用 Word、WPS 另存一次。`,
      );
}

import { readDraft } from '../../shared/draft/draft-file.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { seal, sealState } from '../disk/seal.ts';
import { sha256Of } from '../disk/sha256.ts';

/** No draft comes near this many bytes; a larger file is something else and is not read into memory. */
export const mostDraftBytes = 32 * 1024 * 1024;

/** A draft as its file holds it. */
export function bytesOfDraft(draft: Draft): Buffer {
  return seal(JSON.stringify(draft, null, 2));
}

/** The mark of a file's very bytes: a draft's revision, and what its versions are known by. */
export function revisionOf(bytes: Uint8Array): string {
  return sha256Of(bytes);
}

/** A draft out of the bytes of a file, whatever became of its seal; the caller adds the file's name to the refusal. */
export function draftOfBytes(bytes: Uint8Array): Result<Draft> {
  if (bytes.length === 0) return fail('invalid', '文件是空的。请选用本程序保存的草稿文件。');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('invalid', '内容不完整或者不是草稿文件（不是 JSON）。请选用本程序保存的草稿文件或它的备份。');
  }
  return readDraft(json);
}

/** The same where the bytes are as this program left them, or never had a seal. */
export function soundDraft(bytes: Uint8Array): Result<Draft> {
  const draft = draftOfBytes(bytes);
  if (sealState(bytes) !== 'broken') return draft;
  if (!draft.ok)
    return fail(
      'invalid',
      '文件损坏了，里面的内容读不出来。请在草稿列表里取回上一次保存好的内容，或者从备份里找。文件没有改动。',
    );
  return fail(
    'invalid',
    '内容和保存时的校验值对不上：文件损坏了，或者在别的程序里改过。请取回上一次保存好的内容；确认是自己改的，请选“就用这份文件”。文件没有改动。',
  );
}

import type { Draft } from '../../../shared/draft/draft.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { draftOfBytes } from '../draft-content.ts';
import { PackageRefusal, readPackage } from './read-package.ts';
import type { Source } from './unpack.ts';

/** More drafts than an office has years; a package of more is no report that was handed in. */
const most = 200;

/** The drafts of a package as they stand, without their versions; kept nowhere. */
export async function draftsInPackage(source: Source): Promise<Result<Draft[]>> {
  const drafts: Draft[] = [];
  try {
    for await (const { is, content } of readPackage(source())) {
      if (is !== 'draft') continue;
      if (drafts.length === most)
        return fail('invalid', `里面的草稿超过 ${String(most)} 份，没有读。请让单位只打包这一年的草稿。`);
      const draft = draftOfBytes(Buffer.from(content));
      if (!draft.ok) return draft;
      drafts.push(draft.value);
    }
  } catch (error) {
    if (error instanceof PackageRefusal) return fail('invalid', error.message);
    return fail('unavailable', '包没有读完。请再试一次；仍然不行，请重新拷贝一份。');
  }
  return drafts.length > 0 ? ok(drafts) : fail('invalid', '包里没有草稿。请让单位重新打包。');
}

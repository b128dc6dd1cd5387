import { opinionDocument } from '../../shared/collection/opinion-document.ts';
import { sentBackFolders, unitFileNames } from '../../shared/collection/unit-file-names.ts';
import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { CollectionStore } from '../collect/collection-store.ts';
import type { Deliver } from '../host.ts';
import { commentFile } from './comment-file.ts';

/** All that goes back to the units at once. */
export function sentBackServices(store: CollectionStore, deliver: Deliver): Handlers<'collections.sendBack'> {
  return {
    'collections.sendBack': async ({ id, fileName, author, date, reports }) => {
      const { writeDocx } = await import('../write/docx/index.ts');
      const { zipFiles } = await import('../write/zip-files.ts');
      const nameOf = unitFileNames();
      const files: { path: string; bytes: Uint8Array }[] = [];
      const left: string[] = [];
      for (const { key, remarks, opinion } of reports) {
        const name = nameOf(opinion.unit);
        files.push({
          path: `${sentBackFolders.opinions}/${name}.docx`,
          bytes: await writeDocx(opinionDocument(opinion)),
        });
        const original = await store.original(id, key);
        const commented =
          original.ok && /\.docx$/iu.test(original.value.name)
            ? await commentFile(original.value, remarks, { author, date })
            : original;
        if (!commented.ok) left.push(`${name}：${commented.failure.message}`);
        else if ('placed' in commented.value)
          files.push({ path: `${sentBackFolders.comments}/${name}.docx`, bytes: commented.value.bytes });
        else left.push(`${name}：交来的不是 .docx 文件，不能加批注，只有退回意见。`);
      }
      const delivered = await deliver({ fileName, bytes: zipFiles(files) });
      return delivered.ok ? ok({ delivery: delivered.value, left }) : delivered;
    },
  };
}

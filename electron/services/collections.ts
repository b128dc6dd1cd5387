import type { Handlers, Output } from '../../shared/contract.ts';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import { opinionDocument } from '../../shared/collection/opinion-document.ts';
import { publishedDocument } from '../../shared/collection/published.ts';
import type { Published, publishedFormats } from '../../shared/collection/published.ts';
import { areUnits, unitsIn } from '../../shared/collection/unit-list.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Deliver } from '../host.ts';
import { draftsInPackage } from '../store/package/drafts-in-package.ts';
import { sourceOfBase64 } from '../store/package/file-source.ts';
import { commentFile } from './comment-file.ts';
import { readFile } from './reports.ts';

/** The list to publish in every kind of file it can be. */
const listWriters: Record<(typeof publishedFormats)[number], (published: Published) => Promise<Uint8Array>> =
  {
    docx: async (published) =>
      await (await import('../write/docx/index.ts')).writeDocx(publishedDocument(published)),
    xlsx: async (published) =>
      await (await import('../write/xlsx/write-published.ts')).writePublished(published),
    html: async (published) =>
      new TextEncoder().encode(
        (await import('../write/html/write-html.ts')).writeHtml(publishedDocument(published)),
      ),
  };

type Calls =
  | 'collections.read'
  | 'collections.units'
  | 'collections.publish'
  | 'collections.workbook'
  | 'collections.opinion'
  | 'collections.comment';

export function collectionServices(deliver: Deliver): Handlers<Calls> {
  return {
    'collections.read': readHandedIn,
    'collections.units': async ({ name, base64 }) => {
      const { readRows } = await import('../read/index.ts');
      const rows = readRows({ name, bytes: Buffer.from(base64, 'base64') });
      if (!rows.ok) return rows;
      const units = unitsIn(rows.value);
      if (units.length === 0)
        return fail('invalid', `${name}：没有在里面找到单位名称。请一行写一个单位的全称。`);
      return areUnits(units)
        ? ok({ units })
        : fail(
            'invalid',
            `${name}：里面多数不像单位名称（例如“${String(units[0]).slice(0, 20)}”），没有当作单位名单。请选一行写一个单位全称的名单。`,
          );
    },
    'collections.publish': async ({ fileName, format, published }) =>
      await deliver({ fileName, bytes: await listWriters[format](published) }),
    'collections.workbook': async ({ fileName, book }) => {
      const { writeBook } = await import('../write/xlsx/write-book.ts');
      return await deliver({ fileName, bytes: await writeBook(book) });
    },
    'collections.comment': async ({ name, base64, fileName, author, date, remarks }) => {
      const file = { name, bytes: Buffer.from(base64, 'base64') };
      const commented = await commentFile(file, remarks, { author, date });
      if (!commented.ok) return commented;
      const { bytes, placed } = commented.value;
      const delivered = await deliver({ fileName, bytes });
      return delivered.ok ? ok({ delivery: delivered.value, placed }) : delivered;
    },
    'collections.opinion': async ({ fileName, opinion }) => {
      const { writeDocx } = await import('../write/docx/index.ts');
      return await deliver({ fileName, bytes: await writeDocx(opinionDocument(opinion)) });
    },
  };
}

/** The reports of a file that came in, whatever kind it is. */
export async function readHandedIn(file: { name: string; base64: string }): Promise<Reports> {
  if (/\.nianbao$/iu.test(file.name)) return await readPackageFile(file);
  const read = await readFile(file);
  if (!read.ok) return read;
  const { draft, notes, titles = [] } = read.value;
  return ok({ reports: [{ draft, notes, titles, isTables: /\.xlsx$/iu.test(file.name) }] });
}

type Reports = Result<Output<'collections.read'>>;

/** What a unit sends out of this program: its drafts, each as it stands. */
async function readPackageFile({ name, base64 }: { name: string; base64: string }): Promise<Reports> {
  if (base64.length > (mostReportBytes * 4) / 3 + 4)
    return fail('invalid', `${name}：文件超过 50 MB，没有读。请让单位只打包这一年的草稿。`);
  const drafts = await draftsInPackage(sourceOfBase64(base64));
  if (!drafts.ok) return fail(drafts.failure.code, `${name}：${drafts.failure.message}`);
  return ok({
    reports: drafts.value.map((draft) => ({
      draft: { ...draft, id: '' },
      notes: [],
      titles: [],
      isTables: false,
    })),
  });
}

import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { sentBackFolders } from '../../../shared/collection/unit-file-names.ts';
import type { Delivery } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { realDisk } from '../../disk/disk.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { makeFolder } from '../../disk/make-folder.ts';
import { sha256Of } from '../../disk/sha256.ts';
import { writeOutput } from '../../disk/write-output.ts';

/** What a run writes, by its names in the folder of results. */
export const resultNames = {
  roll: 'roll.json',
  workbook: '汇总.xlsx',
  ...sentBackFolders,
} as const;

/** Names that this program gives; nothing else is ever removed, whatever a list says. */
const ours = /^(?:roll\.json|汇总\.xlsx|(?:退回意见|批注)[\\/][^\\/]+\.docx)$/u;

/** Lists what a run wrote, a line each: SHA-256, two spaces, the name, as sha256sum has it. */
export const listName = '.nianbao-collect';

/** A folder of results. What an earlier run left there is taken away before the first is written. */
export interface Results {
  /** takes away what an earlier run wrote; answers what was changed since, with the name it is kept under, a line each */
  clear: () => Result<string[]>;
  /** writes a file under that name; a file that is not ours makes room under another name */
  write: (name: string, content: string | Uint8Array) => Promise<Result<Delivery>>;
}

/** Opens the folder for the results: new, empty, or one that an earlier run wrote into. */
export async function openResults(output: string): Promise<Result<Results>> {
  const list = join(output, listName);
  try {
    await makeFolder(realDisk, output);
    if (readdirSync(output).length > 0 && !existsSync(list))
      return fail('invalid', `${output}：里面已经有别的文件。请换一个空的文件夹放结果。`);
  } catch (error) {
    return diskRefusal(`不能写入 ${output}`, error);
  }
  return ok({
    clear: () => {
      try {
        const wrote = listed(list);
        const kept = wrote.flatMap(({ name, digest }) => takeAway(join(output, name), name, digest));
        removeUnfinished(new Set(wrote.map(({ name }) => join(output, name))));
        for (const folder of [resultNames.opinions, resultNames.comments]) removeEmpty(join(output, folder));
        writeFileSync(list, '');
        return ok(kept);
      } catch (error) {
        return diskRefusal(`不能写入 ${output}`, error);
      }
    },
    write: async (name, content) => {
      const path = join(output, name);
      try {
        await makeFolder(realDisk, dirname(path));
        if (existsSync(path)) setAside(path);
        // before the file, so that none of ours is ever unknown
        appendFileSync(list, `${sha256Of(content)}  ${name}\n`);
      } catch (error) {
        return diskRefusal(`不能写入 ${path}`, error);
      }
      return await writeOutput(path, content, { replace: false });
    },
  });
}

function listed(list: string): { name: string; digest: string }[] {
  if (!existsSync(list)) return [];
  return readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
      return ours.test(name) ? [{ name, digest }] : [];
    });
}

/** Removes a file that is as it was written; one that was changed since keeps its content under another name. */
function takeAway(path: string, name: string, digest: string): string[] {
  if (!existsSync(path)) return [];
  if (sha256Of(readFileSync(path)) !== digest)
    return [`${name}：上次写出以后改动过，没有删，改名为“${basename(setAside(path))}”。`];
  unlinkSync(path);
  return [];
}

/** Removes what a run that was killed while it wrote one of these files left beside it. */
function removeUnfinished(paths: ReadonlySet<string>): void {
  for (const folder of new Set([...paths].map((path) => dirname(path)).filter((one) => existsSync(one))))
    for (const name of readdirSync(folder)) {
      const file = /^(.+)\.[0-9a-f]{12}\.tmp$/u.exec(name)?.[1];
      if (file !== undefined && paths.has(join(folder, file))) unlinkSync(join(folder, name));
    }
}

/** Gives a file another name in its folder; answers where it is then. */
function setAside(path: string): string {
  const end = extname(path);
  const start = path.slice(0, path.length - end.length);
  for (let nth = 1; ; nth += 1) {
    const aside = `${start}（以前的${nth === 1 ? '' : ` ${String(nth)}`}）${end}`;
    if (existsSync(aside)) continue;
    renameSync(path, aside);
    return aside;
  }
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

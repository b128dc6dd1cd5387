import { draftExtension } from './draft-id.ts';
import { ownFolderName, placesOf } from './places.ts';
import { namesIn } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { fail } from '../../shared/result.ts';
import type { Refused } from '../../shared/result.ts';

/** The folders in which this user has kept drafts, remembered outside of them and from one start to the next. */
export interface KnownFolders {
  has: (folder: string) => Promise<boolean>;
  add: (folder: string) => Promise<void>;
}

/** Whether a drafts folder is there, is to be made, or has gone: an unplugged stick looks like a first start. */
export interface Presence {
  /** hears what the folder holds, undefined where there is none; a refusal where drafts were kept and are gone */
  judge: (names: readonly string[] | undefined) => Promise<Refused | undefined>;
  /** makes the folder for its first draft, or says that it has gone. Throws what the disk says. */
  make: () => Promise<Refused | undefined>;
  /** makes it whatever was there before: the user wants to begin anew here. Throws what the disk says. */
  beginAnew: () => Promise<void>;
}

const forgetful: KnownFolders = { has: () => Promise.resolve(false), add: () => Promise.resolve() };

/** Whether a folder of drafts that is not there is new or lost; `known` remembers the folders seen before. */
export function createPresence(disk: Disk, folder: string, known: KnownFolders = forgetful): Presence {
  let isSeen = false;
  const see = async (): Promise<void> => {
    if (isSeen) return;
    isSeen = true;
    // a memory that cannot be kept is no reason not to work
    await known.add(folder).catch(() => undefined);
  };
  const judge: Presence['judge'] = async (names) => {
    if (names?.some((name) => name === ownFolderName || name.endsWith(draftExtension))) {
      await see();
      return undefined;
    }
    if (!isSeen && !(await known.has(folder).catch(() => false))) return undefined;
    return fail(
      'unavailable',
      `草稿文件夹 ${folder} 不见了：U 盘没有插好、网络盘没有连上，或者文件夹被移走、改名了。请接好、连上或移回原处后再试，草稿没有删除。`,
    );
  };
  const beginAnew = async (): Promise<void> => {
    await makeFolder(disk, placesOf(folder).holds);
    await see();
  };
  return {
    judge,
    beginAnew,
    make: async () => {
      const refused = await judge(await namesIn(disk, folder));
      if (!refused) await beginAnew();
      return refused;
    },
  };
}

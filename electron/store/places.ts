import { join } from 'node:path';
import { recycleFolderName } from '../disk/recycle-folder.ts';

/** What stands in a drafts folder beside the drafts. Folders a user may look into have Chinese names. */
export interface Places {
  /** of the program's own, and the sign that drafts were kept here */
  own: string;
  /** who is saving at the moment; see `held` */
  holds: string;
  versions: string;
  /** discarded drafts */
  recycled: string;
  /** files that were found damaged, as they were */
  damaged: string;
}

/** The folder in which the program keeps what nobody else needs. */
export const ownFolderName = '.nianbao';

/** Where all that belongs to the drafts of a folder lies. */
export function placesOf(folder: string): Places {
  return {
    own: join(folder, ownFolderName),
    holds: join(folder, ownFolderName, 'holds'),
    versions: join(folder, '版本'),
    recycled: join(folder, recycleFolderName),
    damaged: join(folder, '损坏的文件'),
  };
}

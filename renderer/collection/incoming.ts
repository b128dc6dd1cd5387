import { isLeftBeside } from '../../shared/report/report-file.ts';

/** A file that was dropped or chosen, named with the folders it lay in below the one that was dropped. */
export interface Incoming {
  file: File;
  name: string;
}

/** What of a drop could be found, and folders of it that could not be looked into. */
interface FoundFiles {
  files: Incoming[];
  refusals: string[];
}

/** The files of a drop, folders opened; what systems leave beside documents is passed over. */
export async function filesDropped({ items, files }: DataTransfer): Promise<FoundFiles> {
  // both are gone once the drop is over
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: FoundFiles = { files: entries.length > 0 ? [] : filesChosen([...files]), refusals: [] };
  // a folder that was dropped is only where the files lay: its own name says nothing of them
  for (const entry of entries) await look(entry, '', found);
  return found;
}

/** The files of a chooser, of a folder with the folders below it. */
export function filesChosen(files: readonly File[]): Incoming[] {
  return files
    .filter(({ name }) => !isLeftBeside(name))
    .map((file) => ({ file, name: file.webkitRelativePath.split('/').slice(1).join('/') || file.name }));
}

/** Folders inside each other; more is a copy of a disk. */
const deepest = 8;

async function look(entry: FileSystemEntry, within: string, found: FoundFiles, depth = 0): Promise<void> {
  if (isLeftBeside(entry.name)) return;
  const name = `${within}${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) => {
      entry.file(resolve, () => {
        resolve(undefined);
      });
    });
    if (file) found.files.push({ file, name });
    else found.refusals.push(`${name}：文件读不出来，可能正被别的程序打开，或者已经移走。请关掉它再拖一次。`);
    return;
  }
  if (!isFolder(entry)) return;
  if (depth === deepest) {
    found.refusals.push(
      `${name}：文件夹套了 ${String(deepest)} 层以上，没有再往里看。请把里面的文件单独拖进来。`,
    );
    return;
  }
  const inside = await entriesOf(entry);
  if (!inside) {
    found.refusals.push(`${name}：这个文件夹打不开，里面的文件没有收。请把它里面的文件单独拖进来。`);
    return;
  }
  for (const one of inside) await look(one, depth === 0 ? '' : `${name}/`, found, depth + 1);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What is in a folder; undefined where it cannot be looked into. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | undefined> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // a folder is read a hundred entries at a time
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | undefined>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve(undefined);
      });
    });
    if (!some) return undefined;
    if (some.length === 0) return all;
    all.push(...some);
  }
}

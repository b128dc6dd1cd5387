import type { Delivery } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';
import type { ErrorLog } from './disk/error-log.ts';
import type { KnownFolders } from './store/presence.ts';

/** A finished file on its way to the user. */
interface FinishedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** How a host hands a finished file over: a save dialog, a download, the path of an argument. */
export type Deliver = (file: FinishedFile) => Promise<Result<Delivery>>;

/** What a host on a desktop can do with a file for the user: open it in the system's program, or show it in its folder. */
export interface Desktop {
  /** answers whether the system has opened it */
  open: (path: string) => Promise<boolean>;
  show: (path: string) => void;
}

/** How a host prints an HTML document of ours to the bytes of a PDF file. */
export type Print = (html: string) => Promise<Result<Uint8Array>>;

/** What a page says of itself. `page` tells it from others; `draft` is the one it has open. */
interface HerePage {
  page: string;
  draft: string | null;
  isSaved: boolean;
}

/** Hears which pages are open, where there can be several. */
export interface Pages {
  /** answers whether another page has the same draft open */
  here: (page: HerePage) => boolean;
  leave: (page: string) => void;
}

/** What a host brings with it. What it cannot do is absent, and the calls for it say so. */
export interface Host {
  deliver: Deliver;
  print?: Print;
  desktop?: Desktop;
  /** lets the user point at a folder; null where none was chosen */
  chooseFolder?: () => Promise<string | null>;
  /** where drafts were kept before, from one start to the next; without it, for as long as the program runs */
  knownFolders?: KnownFolders;
  /** the program's log, where it keeps one */
  log?: Pick<ErrorLog, 'path' | 'latest'>;
  /** absent where there is one page at most */
  pages?: Pages;
}

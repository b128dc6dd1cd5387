import type { Delivery } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';

/** A finished file on its way to the user. */
export interface FinishedFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** How a host hands a finished file over: a save dialog, a download, the path of an argument. */
export type Deliver = (file: FinishedFile) => Promise<Result<Delivery>>;

import type { Deliver } from '../deliver.ts';
import { ok } from '../../shared/result.ts';

/** A browser page can only download: the whole file goes back with the answer. */
export const deliverDownload: Deliver = ({ fileName, mediaType, bytes }) =>
  Promise.resolve(
    ok({ kind: 'download', fileName, mediaType, base64: Buffer.from(bytes).toString('base64') }),
  );

import type { Result } from '../shared/result.ts';

/** How a host prints an HTML document of ours to the bytes of a PDF file. */
export type Print = (html: string) => Promise<Result<Uint8Array>>;

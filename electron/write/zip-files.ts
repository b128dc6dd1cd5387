import { zipSync } from 'fflate';

/** Files in one .zip, as they are: what is packed here is packed already. */
export function zipFiles(files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0 });
}

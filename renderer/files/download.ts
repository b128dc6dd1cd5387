import type { Delivery } from '../../shared/contract.ts';

/** Hands a file to the browser's downloads. */
export function offerDownload(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser has taken hold of the file by then
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Hands over what a host gave to be downloaded; what it saved itself, or was not wanted, is handed over already. */
export function offerDelivery(delivery: Delivery): void {
  if (delivery.kind === 'download')
    offerDownload(fileOf(delivery.base64, delivery.mediaType), delivery.fileName);
}

/** The bytes of a file that came as base64. */
export function fileOf(base64: string, mediaType: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}

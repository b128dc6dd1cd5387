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

/** The bytes of a file that came as base64. */
export function fileOf(base64: string, mediaType: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}

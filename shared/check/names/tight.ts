/** A name as it is compared: in one width and without spaces. */
export function tight(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

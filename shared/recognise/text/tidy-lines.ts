/** — 3 —, left where a page ended. */
export function isPageNumber(line: string): boolean {
  return /^\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/u.test(line);
}

/** The lines that say something, without what a page left in them. */
export function tidyLines(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/[\u200b\ufeff]/gu, '').trim())
    .filter((line) => line !== '' && !isPageNumber(line));
}

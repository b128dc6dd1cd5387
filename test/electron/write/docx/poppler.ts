import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const name = process.platform === 'win32' ? 'pdftotext.exe' : 'pdftotext';

/** Where poppler's pdftotext is on this machine. */
export const pdftotextPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, name))
  .find((path) => existsSync(path));

export interface PdfPage {
  /** points */
  width: number;
  height: number;
  /** the lines from top to bottom, without the blanks between words */
  lines: { text: string; left: number; right: number; top: number }[];
}

/** The lines of text of each page of a PDF, in points from the top left. */
export async function pagesOf(pdf: string): Promise<PdfPage[]> {
  if (pdftotextPath === undefined) throw new Error('no pdftotext found');
  const { stdout } = await promisify(execFile)(pdftotextPath, ['-bbox', pdf, '-'], { maxBuffer: 50_000_000 });
  return stdout.split('<page ').slice(1).map(pageOf);
}

function pageOf(xml: string): PdfPage {
  const [width = 0, height = 0] = [...xml.matchAll(/(?:width|height)="([\d.]+)"/g)].map((match) =>
    Number(match[1]),
  );
  const words = [
    ...xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
  ];
  const lines: PdfPage['lines'] = [];
  for (const word of words) {
    const [left = 0, yMin = 0, right = 0, yMax = 0] = word.slice(1, 5).map(Number);
    const top = (yMin + yMax) / 2;
    const text = word[5] ?? '';
    // digits of another font stand a little higher or lower than the characters of their line
    const line = lines.find((each) => Math.abs(each.top - top) < 5);
    if (line) {
      line.text += text;
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else lines.push({ text, left, right, top });
  }
  return { width, height, lines: lines.sort((a, b) => a.top - b.top) };
}

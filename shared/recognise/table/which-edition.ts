import type { Edition } from '../../form/edition.ts';
import { editions } from '../../form/editions/index.ts';
import { squeeze } from '../wording.ts';

/** The edition a text is printed on, by the wordings found in no other; undefined where none is found. */
export function whichEdition(text: string): { edition: Edition; mixed: boolean } | undefined {
  const tight = squeeze(text);
  const counts = editions
    .map((edition) => ({
      edition,
      found: edition.fingerprints.filter((wording) => tight.includes(squeeze(wording))).length,
    }))
    .filter(({ found }) => found > 0)
    .sort((left, right) => right.found - left.found);
  const [best, second] = counts;
  return best && { edition: best.edition, mixed: second !== undefined };
}

/** Headings of the form before 2019, which this program does not know. */
export function isOlderForm(text: string): boolean {
  const tight = squeeze(text);
  return tight.includes('历年累计') || /收费[及和与]减免情况/u.test(tight);
}

import type { OrganLevel } from '../form/edition.ts';

/**
 * What kind of body a name most probably means; `other` where it does not say. A guess to be shown, never a rule.
 * The last match decides: 某某县人民政府某某街道办事处 is a street office.
 */
export function guessOrganLevel(name: string): OrganLevel {
  const plain = name.replace(/\s+/g, '');
  if (/[乡镇](?:人民)?政府$/u.test(plain)) return 'township';
  if (/(?:街道|办事处|街道办)$/u.test(plain)) return 'street';
  return 'other';
}

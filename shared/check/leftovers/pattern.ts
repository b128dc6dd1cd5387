import type { RuleId } from '../rules/index.ts';

/** Words that a rule looks for. */
export interface LeftoverPattern {
  rule: RuleId;
  words: RegExp;
  says: string;
  remedy: string;
  /** told once a text, at its first place */
  once?: true;
  /** the words as they should stand, where only one thing can be meant */
  mended?: (words: string) => string;
}

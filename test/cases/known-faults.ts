import type { RuleId } from '../../shared/check/rules/index.ts';

/** What is wrong in the tables of the printed cases, by their notes; every other case is right. */
export const faultsPrinted: Readonly<Record<string, readonly RuleId[]>> = {
  '08': ['R16'],
  '12': ['edition'],
  '16': ['R15'],
  '26': ['edition'],
  '48': ['R10', 'R15'],
};

/** What a correct check finds in the five real reports of 2020, read from their text. */
export const faultsOfSeeds: Readonly<Record<string, readonly RuleId[]>> = {
  '000': [
    'titleForm',
    'sectionTitle',
    'R1',
    'R2',
    'R3',
    'promise',
    'numbering',
    'leftover',
    'unsigned',
    'aspects',
  ],
  '001': ['read', 'unsigned', 'aspects'],
  '002': ['titleForm'],
  '003': ['titleForm', 'sectionTitle', 'read', 'signer', 'noPeriod'],
  '004': ['read', 'unfilled', 'unsigned', 'numbering', 'aspects'],
};

import type { Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { disclosureStatements } from './disclosure.ts';
import { disputeStatements } from './disputes.ts';
import { requestStatements } from './requests.ts';
import type { Statement } from './statement.ts';

/** All that sentences can say of an edition's tables: the one list that recognising, checking and keeping in step use. */
export const statementsOf = once((edition: Edition): readonly Statement[] => [
  ...requestStatements(edition),
  ...disputeStatements(edition),
  ...disclosureStatements(edition),
]);

import type { Edition } from '../form/edition.ts';
import { disclosureStatements } from './disclosure.ts';
import { disputeStatements } from './disputes.ts';
import { requestStatements } from './requests.ts';
import type { Statement } from './statement.ts';

const byEdition = new WeakMap<Edition, readonly Statement[]>();

/** All that sentences can say of an edition's tables: the one list that recognising, checking and keeping in step use. */
export function statementsOf(edition: Edition): readonly Statement[] {
  const known = byEdition.get(edition);
  if (known) return known;
  const statements = [
    ...requestStatements(edition),
    ...disputeStatements(edition),
    ...disclosureStatements(edition),
  ];
  byEdition.set(edition, statements);
  return statements;
}

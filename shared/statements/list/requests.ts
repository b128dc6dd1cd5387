import type { Edition } from '../../form/edition.ts';
import { applicants } from './applicants.ts';
import { flows } from './flows.ts';
import { outcomes } from './outcomes.ts';
import type { Statement } from './statement.ts';

/** Everything that can be said of table three of an edition. */
export function requestStatements(edition: Edition): Statement[] {
  return [
    ...flows.map((flow): Statement => ({ ...flow, table: 'requests', axis: 'subject', kind: 'flow' })),
    ...outcomes(edition),
    ...applicants(edition),
  ];
}

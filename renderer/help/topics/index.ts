import type { Topic } from '../topic.ts';
import { anotherPc } from './another-pc.ts';
import { checks } from './checks.ts';
import { county } from './county.ts';
import { firstReport } from './first-report.ts';
import { install } from './install.ts';
import { keys } from './keys.ts';
import { lastYear } from './last-year.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { trouble } from './trouble.ts';

/** All of the help, in the order it is listed. A further page is a file and a line here. */
export const topics = [
  firstReport,
  lastYear,
  tables,
  checks,
  keys,
  terms,
  anotherPc,
  trouble,
  county,
  install,
] as const satisfies readonly Topic[];

/** A page of the help, or what is said about the program itself. */
export type TopicId = (typeof topics)[number]['id'] | 'about';

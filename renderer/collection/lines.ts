import type { Line } from '../../shared/collection/collected.ts';
import { stands } from '../../shared/collection/state.ts';

/** What a line of the roll is known by while others come and go; a package may hold several reports. */
export function lineKey({ entry, kept, draft }: Line): string {
  return `${kept?.key ?? entry.unit} ${draft?.organ.name ?? ''}`;
}

/** Whether a report is there that can be passed or sent back. */
export function canDecide({ entry, kept }: Line): boolean {
  return kept !== undefined && stands(entry.state);
}

/** The next line, from the one after `at` round to it, whose report nobody has decided of; undefined where all are. */
export function nextUndecided(lines: readonly Line[], at: number): number | undefined {
  for (let step = 1; step < lines.length; step += 1) {
    const next = (at + step) % lines.length;
    const line = lines[next];
    if (line && canDecide(line) && line.kept?.decision === 'open') return next;
  }
  return undefined;
}

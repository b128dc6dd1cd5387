import type { Roll, RollEntry } from './roll.ts';
import { stands, stateOf } from './state.ts';

/** The roll with further notes on units; whoever had nothing to be asked has something now. */
export function addNotes(roll: Roll, notes: ReadonlyMap<string, readonly string[]>): Roll {
  return { ...roll, entries: roll.entries.map((entry) => withNotes(entry, notes.get(entry.unit) ?? [])) };
}

function withNotes(entry: RollEntry, notes: readonly string[]): RollEntry {
  if (notes.length === 0 || !stands(entry.state)) return entry;
  const { kind, count } = entry.state;
  const isOpen = kind === 'handedIn' || kind === 'toCheck';
  const state = isOpen ? stateOf('toCheck', count + notes.length) : entry.state;
  return { ...entry, state, notes: [...entry.notes, ...notes] };
}

const prefix = 'nianbao.unsaved.';

/** Where the words of one page on one draft are kept: two pages never write over each other. */
export function keyFor(id: string): string {
  return `${prefix}${id}.${String(Date.now())}${Math.random().toString(36).slice(2, 8)}`;
}

/** The drafts of which words are kept. */
export function draftsWithWords(): ReadonlySet<string> {
  return new Set(keys().map((key) => key.slice(prefix.length).split('.')[0] ?? ''));
}

/** The places of what is kept of a draft. */
export function keysOf(id: string): string[] {
  return keys().filter((key) => key.startsWith(`${prefix}${id}.`));
}

/** The places of all that is kept; none where the browser lets nobody look. */
export function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

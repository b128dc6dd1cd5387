// What every package says of itself.
import { readFileSync } from 'node:fs';
import { root } from './install.mjs';

/** As package.json says it. */
export const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
);

/**
 * The date that every file in a package bears, in seconds since 1970, so that the same sources make the same package:
 * the day this version is dated in CHANGELOG.md, in UTC. SOURCE_DATE_EPOCH overrules it, as everywhere.
 */
export const packageDate = Number(process.env['SOURCE_DATE_EPOCH'] ?? dateOf(version));

/** @param {string} wanted */
function dateOf(wanted) {
  const changes = readFileSync(new URL('CHANGELOG.md', root), 'utf8');
  const day = new RegExp(`^## ${wanted.replaceAll('.', '\\.')}（(\\d{4}-\\d\\d-\\d\\d)）`, 'mu').exec(
    changes,
  )?.[1];
  // a version that is not out yet
  return Date.parse(day ?? '2026-01-01') / 1000;
}

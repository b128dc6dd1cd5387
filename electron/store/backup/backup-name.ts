import { hostname } from 'node:os';
import { isoDay } from '../../../shared/words/iso-day.ts';
import { sha256Of } from '../../disk/sha256.ts';
import { spaced } from '../spaced.ts';
import type { Spacing } from '../spaced.ts';

/** One backup of a drafts folder, as the name of its file tells it. */
export interface Backup {
  file: string;
  at: Date;
}

/**
 * 年报备份-3fa9c1-20260115-093000.nianbao: whose it is (machine and drafts folder, so that several may share a stick),
 * and when it was made, in local time for the user who looks there.
 */
export function backupName(draftsFolder: string, at: Date): string {
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0'));
  const date = isoDay(at).replaceAll('-', '');
  return `年报备份-${ownerOf(draftsFolder)}-${date}-${time.join('')}.nianbao`;
}

/** 年报汇总备份-3fa9c1: the copy of the collections of a drafts folder. */
export function collectionsCopyName(draftsFolder: string): string {
  return `年报汇总备份-${ownerOf(draftsFolder)}`;
}

/** The backups of this drafts folder among the files of a folder, newest first. */
export function backupsAmong(draftsFolder: string, files: readonly string[]): Backup[] {
  const form = new RegExp(
    `^年报备份-${ownerOf(draftsFolder)}-(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)\\.nianbao$`,
    'u',
  );
  return files
    .flatMap((file) => {
      const [, ...parts] = form.exec(file) ?? [];
      const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
      return parts.length === 0 ? [] : [{ file, at: new Date(year, month - 1, day, hour, minute, second) }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

function ownerOf(draftsFolder: string): string {
  return sha256Of(`${hostname()}\n${draftsFolder}`).slice(0, 6);
}

const day = 24 * 60 * 60 * 1000;
const spacing: Spacing = [
  { upTo: 7 * day, apart: 0 },
  { upTo: 60 * day, apart: 7 * day },
  { upTo: Infinity, apart: 30 * day },
];
const mostBackups = 40;

/** Which backups may go, the newest never. */
export function oldBackups(backups: readonly Backup[], now: Date): Backup[] {
  const stay = new Set(spaced(backups, now, spacing, (_, before) => before === 0).slice(0, mostBackups));
  return backups.filter((backup) => !stay.has(backup));
}

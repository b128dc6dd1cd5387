import type { VersionKind } from '../../../shared/draft/version-kind.ts';
import { versionKinds } from '../../../shared/draft/version-kind.ts';

/** One kept version of a draft, as the name of its file tells it. */
export interface Version {
  /** the file's name without its ending */
  name: string;
  at: Date;
  kind: VersionKind;
  /** the first 128 bits of the revision of its content, in hexadecimal */
  mark: string;
}

const form = /^(?<time>\d{8}T\d{9}Z)-(?<kind>[a-z]+)-(?<mark>[0-9a-f]{32})$/u;

/** What of a revision stands in the name of a version. */
export function markOfRevision(revision: string): string {
  return revision.slice(0, 32);
}

/** Named by time first, so that a folder sorted by name is sorted by time. */
export function versionName(at: Date, kind: VersionKind, revision: string): string {
  return `${compact(at)}-${kind}-${markOfRevision(revision)}`;
}

/** undefined for what is no version's name. */
export function versionOf(name: string): Version | undefined {
  const { time = '', kind: written, mark = '' } = form.exec(name)?.groups ?? {};
  const kind = versionKinds.find((each) => each === written);
  const at = timeInName(time);
  return kind && !Number.isNaN(at.getTime()) ? { name, at, kind, mark } : undefined;
}

/** 20260115T093000000Z: ISO 8601's basic form, in which no character is refused by a file system. */
export function compact(at: Date): string {
  return at.toISOString().replace(/[-:.]/gu, '');
}

function timeInName(text: string): Date {
  return new Date(
    text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/u, '$1-$2-$3T$4:$5:$6.$7Z') || Number.NaN,
  );
}

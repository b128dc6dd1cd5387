/** Why a version of a draft was kept. */
export const versionKinds = [
  /** as it was when work on it began */
  'opened',
  /** as it was within ten minutes of work */
  'worked',
  /** before something was read into it */
  'import',
  /** before another version was brought back */
  'restore',
  /** before its texts were made to follow its cells */
  'follow',
  /** before another change of many places at once */
  'change',
  /** as it was exported */
  'export',
  /** what was not saved because another program had saved the draft meanwhile */
  'refused',
  /** what stood here before a package was unpacked */
  'unpack',
  /** kept because the author asked for it */
  'asked',
] as const;
export type VersionKind = (typeof versionKinds)[number];

/** The kinds a page may ask for; the rest the program keeps by itself. */
export const askedKinds = [
  'import',
  'restore',
  'follow',
  'change',
  'asked',
] as const satisfies readonly VersionKind[];

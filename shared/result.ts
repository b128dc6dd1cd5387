/**
 * What every boundary of the program answers: a value, or a refusal that a clerk can read.
 * Refusals are values because an Error loses its class on the way through Electron's IPC and through JSON.
 */
export type Result<T> = { ok: true; value: T } | Refused;
/** The refusal among these. */
export interface Refused {
  ok: false;
  failure: Failure;
}

export const failureCodes = [
  /** the input of a call, an argument or a file's content is not what is asked for */
  'invalid',
  /** a later version of this program left the file, which is sound and to be left alone */
  'newer',
  /** the named draft or file is not there */
  'notFound',
  /** the draft on disk is not the one that was opened */
  'conflict',
  /** the check found errors and the author has not said "anyway" */
  'hasErrors',
  /** the disk or the system refused */
  'unavailable',
  /** the page does not reach the program; nothing but the page itself says so */
  'disconnected',
  /** a defect of the program; the message says how to go on */
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Why a call was refused. `message` is plain Chinese: what is wrong, where, and what to do. */
export interface Failure {
  code: FailureCode;
  message: string;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, message: string): Refused {
  return { ok: false, failure: { code, message } };
}

/** Marks a `switch` as complete: a forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

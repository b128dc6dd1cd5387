import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Milliseconds for which the printed address leads on after its first use: for a second page, never for a history. */
const grace = 10 * 60 * 1000;
/** Codes that were handed out and never used; the oldest go. */
const mostCodes = 20;

/**
 * Who may speak with the host. Its page holds the pass, which stands in no address and on no command line: a page
 * brings the secret its address was opened with, and gets the pass for it.
 */
export interface Passes {
  /** what the page shows at every call */
  pass: string;
  /** the secret of the address that is printed: scripts may show it instead of the pass, until it is spent */
  key: () => string;
  /** a secret that is good once, for a browser that is started by the program */
  code: () => string;
  /** the pass for a secret; undefined where it is none, or spent */
  enter: (given: string) => string | undefined;
  isPass: (given: string) => boolean;
  /** whether a call that shows this is answered */
  admits: (given: string) => boolean;
}

/** @param pass the one that pages of a killed program still hold; a fresh one where it is left out */
export function createPasses(pass: string = secret(), now: () => number = Date.now): Passes {
  let key = secret();
  let spentAt = Infinity;
  const codes: string[] = [];
  const isKey = (given: string): boolean => now() < spentAt && same(given, key);
  return {
    pass,
    key: () => {
      if (now() >= spentAt) {
        key = secret();
        spentAt = Infinity;
      }
      return key;
    },
    code: () => {
      const code = secret();
      codes.push(code);
      codes.splice(0, codes.length - mostCodes);
      return code;
    },
    enter: (given) => {
      const at = codes.findIndex((code) => same(given, code));
      if (at !== -1) codes.splice(at, 1);
      else if (isKey(given)) spentAt = Math.min(spentAt, now() + grace);
      else return undefined;
      return pass;
    },
    isPass: (given) => same(given, pass),
    admits: (given) => same(given, pass) || isKey(given),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Hashes first, so that the comparison tells nothing about length or content by its time. */
function same(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { packageInput } from '../disk/package-input.ts';

/** The .nianbao file among the arguments of a start: a double click, a file dropped on the icon, a command. */
export function fileOf(args: readonly string[]): string | undefined {
  return args.findLast((arg) => !arg.startsWith('-') && /\.nianbao$/iu.test(arg));
}

/** Takes the drafts of a package in, as the call does. */
type Unpack = (file: {
  name: string;
  base64: string;
  skip: string[];
}) => Promise<Result<{ drafts: readonly { id: string; became: string | null }[] }>>;

/** Takes the drafts of such a file in; answers the draft to show, undefined where there are several or none. */
export async function takeIn(path: string, unpack: Unpack): Promise<Result<string | undefined>> {
  const file = packageInput(path);
  const done = file.ok ? await unpack({ ...file.value, skip: [] }) : file;
  if (!done.ok) return done;
  const { drafts } = done.value;
  const [only] = drafts;
  return ok(drafts.length === 1 ? (only?.became ?? only?.id) : undefined);
}

import { createStore } from 'zustand/vanilla';
import type { Output } from '../../shared/contract.ts';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import { call } from '../call.ts';
import { base64Of } from '../files/base64-of.ts';

type Looked = Output<'packages.look'>['drafts'];
type Unpacked = Output<'packages.unpack'>['drafts'];

/** A .nianbao file on its way in: looked into, asked about, unpacked. */
export type Opening =
  | { state: 'none' }
  | { state: 'working'; name: string }
  | { state: 'asked'; name: string; base64: string; drafts: Looked }
  | { state: 'done'; name: string; drafts: Unpacked }
  | { state: 'refused'; message: string };

/** The one file that is coming in. */
export const opening = createStore<Opening>(() => ({ state: 'none' }));

/** What the names of such files end in. */
export const packageExtension = '.nianbao';

/** Whether it is such a file by its name; what it really is, is told by its content. */
export function isPackage({ name }: { name: string }): boolean {
  return name.toLowerCase().endsWith(packageExtension);
}

/** Looks into the file and asks; nothing is changed by it. */
export async function lookInto(file: File): Promise<void> {
  const { name } = file;
  opening.setState({ state: 'working', name }, true);
  // what a page can hand over in one call; the program itself takes larger ones
  const isTooLarge = file.size > mostReportBytes;
  const base64 = isTooLarge ? undefined : await base64Of(file);
  if (base64 === undefined) {
    const why = isTooLarge
      ? '文件超过 50 MB，页面里打不开。请双击这个文件打开它。'
      : '文件读不出来，可能已经移走。请重新选一次。';
    opening.setState({ state: 'refused', message: why }, true);
    return;
  }
  const looked = await call('packages.look', { name, base64 });
  opening.setState(
    looked.ok
      ? { state: 'asked', name, base64, drafts: looked.value.drafts }
      : { state: 'refused', message: looked.failure.message },
    true,
  );
}

/** Takes its drafts in, but those of `skip`. */
export async function takePackageIn(
  { name, base64 }: Extract<Opening, { state: 'asked' }>,
  skip: readonly string[],
): Promise<void> {
  opening.setState({ state: 'working', name }, true);
  const done = await call('packages.unpack', { name, base64, skip: [...skip] });
  opening.setState(
    done.ok
      ? { state: 'done', name, drafts: done.value.drafts }
      : { state: 'refused', message: done.failure.message },
    true,
  );
}

/** It has come in, or is not wanted. */
export function endOpening(): void {
  opening.setState({ state: 'none' }, true);
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '../../../shared/check/index.ts';
import type { Roll, RollEntry } from '../../../shared/collection/roll.ts';
import { stands } from '../../../shared/collection/state.ts';
import type { Call } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { writeOutput } from '../../disk/write-output.ts';
import { machine } from '../machine.ts';

/** Where reports are sent back from and to. */
export interface Back {
  year: number;
  folder: string;
  output: string;
  office: string;
}

export const opinions = '退回意见';

/** Writes what goes back to the units whose reports have errors; answers the folders it wrote into. */
export async function sendBack(roll: Roll, back: Back): Promise<Result<string[]>> {
  const wrong = roll.entries.filter(
    ({ state, report }) => stands(state) && hasErrors(report?.findings ?? []),
  );
  if (wrong.length === 0) return ok([]);
  const written = new Set<string>();
  const call = machine(async ({ fileName, bytes }) => {
    const saved = await writeOutput(join(back.output, fileName), bytes, { replace: true });
    return saved.ok ? ok({ kind: 'saved', path: saved.value.path }) : saved;
  });
  try {
    mkdirSync(join(back.output, opinions), { recursive: true });
  } catch (error) {
    return diskRefusal(`不能写入 ${back.output}`, error);
  }
  for (const entry of wrong) {
    const name = nameFor(entry, written);
    const done = await writeOpinion(call, entry, back, join(opinions, `${name}.docx`));
    if (!done.ok) return done;
  }
  return ok([opinions]);
}

async function writeOpinion(
  call: Call,
  { unit, report }: RollEntry,
  { year, office }: Back,
  fileName: string,
): Promise<Result<unknown>> {
  const findings = report?.findings ?? [];
  const opinion = { unit, year, office, date: today(), findings: [...findings], remarks: [] };
  return await call('collections.opinion', { fileName, opinion });
}

/** A file name that no other unit has, without what file systems refuse. */
function nameFor({ unit }: RollEntry, taken: Set<string>): string {
  // eslint-disable-next-line no-control-regex -- control characters are what Windows refuses in names
  const plain = unit.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '').slice(0, 80) || '单位';
  let name = plain;
  for (let nth = 2; taken.has(name); nth += 1) name = `${plain}（${String(nth)}）`;
  taken.add(name);
  return name;
}

/** In local time, as a letter is dated. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

import { join } from 'node:path';
import { exportRecordSchema } from '../../../shared/draft/export-record.ts';
import type { ExportRecord } from '../../../shared/draft/export-record.ts';
import { namesIn } from '../../disk/disk.ts';
import type { Disk } from '../../disk/disk.ts';
import { readRegularFile } from '../../disk/read-file.ts';
import { seal, sealState } from '../../disk/seal.ts';
import { writeDurably } from '../../disk/write-durably.ts';
import { compact } from './version-name.ts';

/** More than any report is exported; the oldest go. */
const mostRecords = 50;
const mostBytes = 64 * 1024;
const form = /^export-\d{8}T\d{9}Z\.json$/u;

/** The exports of a draft, a small file each beside its versions. */
export interface ExportRecords {
  /** newest first; what is damaged is left out. Throws what the disk says. */
  list: () => Promise<ExportRecord[]>;
  /** Throws what the disk says. */
  add: (record: ExportRecord) => Promise<void>;
}

/** `folder` is that of the draft's versions; a record follows its version, so it is there. */
export function exportRecordsOf(disk: Disk, folder: string): ExportRecords {
  const names = async (): Promise<string[]> =>
    ((await namesIn(disk, folder)) ?? []).filter((name) => form.test(name)).sort();
  return {
    list: async () => {
      const records: ExportRecord[] = [];
      for (const name of (await names()).reverse()) {
        const found = await readRegularFile(disk, join(folder, name), mostBytes);
        const record = typeof found === 'string' ? undefined : recordOf(found.bytes);
        if (record) records.push(record);
      }
      return records;
    },
    add: async (record) => {
      const name = `export-${compact(new Date(record.at))}.json`;
      await writeDurably(disk, join(folder, name), seal(JSON.stringify(record, null, 2)), { mode: 0o600 });
      for (const old of (await names()).slice(0, -mostRecords))
        await disk.unlink(join(folder, old)).catch(() => undefined);
    },
  };
}

function recordOf(bytes: Buffer): ExportRecord | undefined {
  if (sealState(bytes) !== 'good') return undefined;
  try {
    return exportRecordSchema.safeParse(JSON.parse(bytes.toString())).data;
  } catch {
    return undefined;
  }
}

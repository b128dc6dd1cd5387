import type { BackupState } from '../../shared/contract.ts';
import { whenOf } from '../when.ts';

const day = 24 * 60 * 60 * 1000;

/** Whether the newest backup is older than a stick may be away. */
export function isOld({ folder, last }: BackupState, now: Date): boolean {
  return folder !== null && (last === null || now.getTime() - new Date(last.at).getTime() > 3 * day);
}

/** How the daily backup stands, with its age. */
export function wordsOf({ folder, last, problem }: BackupState, now: Date): string {
  if (folder === null) return '还没有每天备份。草稿只在这台电脑上，电脑坏了就没有了。';
  const age = last && Math.floor((now.getTime() - new Date(last.at).getTime()) / day);
  const newest = last
    ? `最近一次备份：${whenOf(last.at, now)}${age !== null && age > 1 ? `（${String(age)} 天前）` : ''}，${sizeOf(last.bytes)}。`
    : '还没有备份成。';
  return `每天备份到 ${folder}。${newest}${problem ?? ''}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

import type { Input } from '../../shared/contract.ts';
import { mostPackageBytes } from '../../shared/draft/package-lines.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readInput } from './read-input.ts';

/** A .nianbao file as calls take it; it may hold far more than a report. */
export function packageInput(path: string): Result<Input<'packages.look'>> {
  const bytes = readInput(path, mostPackageBytes, ' .nianbao 文件', {
    ifLarge: '请在原来的电脑上一份一份地发。',
  });
  return bytes.ok ? ok({ name: path, base64: bytes.value.toString('base64') }) : bytes;
}

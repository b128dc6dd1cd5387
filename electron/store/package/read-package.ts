import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  packageEnd,
  packageEntry,
  packageHead,
  packageVersion,
} from '../../../shared/draft/package-lines.ts';
import type { PackageEntry } from '../../../shared/draft/package-lines.ts';
import { errorCode } from '../../disk/disk.ts';
import { sha256Of } from '../../disk/sha256.ts';
import { mostDraftBytes } from '../draft-content.ts';

/** Why a package cannot be read, in Chinese, for whoever adds the file's name. */
export class PackageRefusal extends Error {}

const damaged = '包不完整或者损坏了，没有读入。请重新拷贝一次；仍然不行，请用另一份备份。';
const foreign = '不是年报的数据包（.nianbao），或者损坏了。请确认选对了文件。';
/** A line holds one file as a JSON string, in which a character may take six. */
const mostLine = 2 * mostDraftBytes;
/** Characters in all: what no office has, and a machine still reads in minutes. */
const mostInAll = 16 * 1024 * 1024 * 1024;

/**
 * The files of a package in their order, each held to its check value; throws a PackageRefusal where the package is
 * not whole, is none, or is a newer program's. Nothing may be kept for good before the last entry has come.
 */
export async function* readPackage(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<PackageEntry> {
  let count = 0;
  let state: 'head' | 'entries' | 'end' = 'head';
  for await (const text of linesOf(chunks)) {
    const json = jsonOf(text);
    if (state === 'head') {
      const head = packageHead.safeParse(json);
      if (!head.success) throw new PackageRefusal(foreign);
      if (head.data.version > packageVersion)
        throw new PackageRefusal('这个数据包是新版程序做的。请升级程序后再读入。');
      state = 'entries';
    } else if (state === 'entries') {
      const entry = packageEntry.safeParse(json);
      if (entry.success) {
        if (sha256Of(entry.data.content) !== entry.data.sha256) throw new PackageRefusal(damaged);
        count += 1;
        yield entry.data;
      } else if (packageEnd.safeParse(json).data?.end === count) state = 'end';
      else throw new PackageRefusal(damaged);
    } else throw new PackageRefusal(damaged);
  }
  if (state !== 'end') throw new PackageRefusal(damaged);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackageRefusal(damaged);
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  let length = 0;
  let all = 0;
  for await (const text of textOf(chunks, decoder)) {
    all += text.length;
    const lines = text.split('\n');
    for (const [index, part] of lines.entries()) {
      parts.push(part);
      length += part.length;
      if (length > mostLine || all > mostInAll) throw new PackageRefusal(damaged);
      if (index === lines.length - 1) continue;
      yield parts.join('');
      parts = [];
      length = 0;
    }
  }
  if (length > 0) throw new PackageRefusal(damaged);
}

/** Whatever unpacking finds wrong is damage; what the disk says about reading goes on as it is. */
async function* textOf(
  chunks: AsyncIterable<Uint8Array>,
  decoder: InstanceType<typeof TextDecoder>,
): AsyncGenerator<string> {
  const unpacked = Readable.from(chunks).on('error', (error) => unpacking.destroy(error));
  const unpacking = createGunzip();
  let isBegun = false;
  try {
    for await (const chunk of unpacked.pipe(unpacking)) {
      isBegun = true;
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
  } catch (error) {
    const code = errorCode(error);
    if (code.startsWith('Z_') || code.startsWith('ERR_ENCODING'))
      throw new PackageRefusal(isBegun ? damaged : foreign);
    throw error;
  }
}

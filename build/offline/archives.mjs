// Archives that come out the same from the same files: names in order, one date, no owners.
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { packageDate } from '../release.mjs';
import { runTool } from './run-tool.mjs';
import { filesBelow } from './tree.mjs';

/** A zip holding `folder` itself. @param {string} folder @param {string} archive @param {{ quick: boolean }} how */
export function zip(folder, archive, { quick }) {
  const date = new Date(packageDate * 1000);
  // a zip knows no time zone, and what is written is the local time
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  /** @type {import('fflate').Zippable} */
  const entries = {};
  for (const name of filesBelow(folder)) {
    const path = join(folder, name);
    const { mode } = lstatSync(path);
    /** @type {import('fflate').ZipOptions} */
    const options = {
      mtime,
      os: 3,
      attrs: ((mode & 0o100 ? 0o100755 : 0o100644) << 16) >>> 0,
      level: quick ? 1 : 6,
    };
    entries[`${basename(folder)}/${name}`] = [readFileSync(path), options];
  }
  writeFileSync(archive, zipSync(entries));
}

/** A tar.xz holding `folder` itself. @param {string} folder @param {string} archive @param {{ quick: boolean }} how */
export function tarXz(folder, archive, { quick }) {
  const tar = archive.replace(/\.xz$/u, '');
  runTool('tar', [
    '--sort=name',
    `--mtime=@${String(packageDate)}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u=rwX,go=rX',
    '--format=gnu',
    '-cf',
    tar,
    '-C',
    dirname(folder),
    basename(folder),
  ]);
  try {
    // blocks of one size are compressed beside each other and come out the same on any number of cores
    runTool('xz', [quick ? '-0' : '-6', '--threads=2', '--block-size=64MiB', '--force', tar]);
  } finally {
    rmSync(tar, { force: true });
  }
}

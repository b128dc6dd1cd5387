import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const candidates = [
  process.env['SOFFICE_PATH'],
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

export const libreofficePath = candidates.find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

/** Has LibreOffice save `file` in another format (`pdf`, `docx`, `doc`, `odt`, `html`) into `folder`; answers the new path. */
export async function convert(file: string, format: string, folder: string): Promise<string> {
  await convertAll([file], format, folder);
  return join(folder, `${basename(file, extname(file))}.${format.split(':')[0] ?? format}`);
}

/** The same for many files in one go, which spares starting LibreOffice for each. */
export async function convertAll(files: readonly string[], format: string, folder: string): Promise<void> {
  if (libreofficePath === undefined) throw new Error('no LibreOffice found; set SOFFICE_PATH');
  const profile = await mkdtemp(join(tmpdir(), 'nianbao-office-'));
  try {
    await promisify(execFile)(
      libreofficePath,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files,
      ],
      { timeout: 120_000 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

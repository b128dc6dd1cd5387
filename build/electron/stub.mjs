// Something that electron-builder takes for Electron's program files: no machine that only checks has the real ones.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
/** A package that electron-builder brings with it. @param {string} name @returns {unknown} */
export function ofBuilder(name) {
  return createRequire(builder.resolve('app-builder-lib/package.json'))(name);
}

/** As Electron's program file holds its fuses: a mark, the version, how many, and each as 0 or 1. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101101011'),
]);

/** @param {'x64' | 'arm64'} arch @returns {Buffer} the head of a program file for Linux */
function elf(arch) {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(0x7f454c46, 0);
  head.set([2, 1, 1], 4);
  head.writeUInt16LE(2, 16);
  head.writeUInt16LE(arch === 'x64' ? 0x3e : 0xb7, 18);
  return Buffer.concat([head, fuses]);
}

/** @returns {Buffer} a program file for Windows with a description in it, as electron-builder completes it */
function pe() {
  const { NtExecutable, NtExecutableResource, Resource } = /** @type {typeof import('resedit')} */ (
    ofBuilder('resedit')
  );
  const executable = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(executable);
  const description = Resource.VersionInfo.createEmpty();
  description.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  description.outputToResourceEntries(resource.entries);
  resource.outputResource(executable);
  return Buffer.concat([Buffer.from(executable.generate()), fuses]);
}

/** @param {string} folder @param {'linux' | 'win32'} platform @param {'x64' | 'arm64'} arch */
export function stubElectron(folder, platform, arch) {
  rmSync(folder, { recursive: true, force: true });
  /** @type {Record<string, string | Buffer>} */
  const files = {
    [platform === 'win32' ? 'electron.exe' : 'electron']: platform === 'win32' ? pe() : elf(arch),
    'locales/zh-CN.pak': '',
    'locales/en-US.pak': '',
    'locales/fr.pak': '',
    'resources/about.txt': '',
    LICENSE: 'Electron',
    'LICENSES.chromium.html': 'Chromium',
    version: '0',
    ...(platform === 'linux' && { 'chrome-sandbox': '', chrome_crashpad_handler: '' }),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: name.startsWith('locales') ? 0o644 : 0o755 });
  }
}

import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageDate, version } from '../release.mjs';
import { runTool } from './run-tool.mjs';
import { files, filesBelow } from './tree.mjs';

const icons = fileURLToPath(new URL('../resources/icons/', import.meta.url));
const drawing = fileURLToPath(new URL('../resources/icon.svg', import.meta.url));

/**
 * A Debian package of a bundle's folder: /opt/nianbao, `nianbao` on the PATH, menu entry, icons and kind of file. It
 * has no scripts, since the desktop's own triggers take all of them in; and no dependencies, since glibc and libstdc++
 * are on every desktop and an offline PC could fetch nothing.
 * @param {string} folder
 * @param {string} archive
 * @param {{ architecture: string, quick: boolean }} how
 */
export function deb(folder, archive, { architecture, quick }) {
  const stage = `${archive}.stage`;
  rmSync(stage, { recursive: true, force: true });
  const put = (/** @type {string} */ from, /** @type {string} */ to) => {
    mkdirSync(dirname(join(stage, to)), { recursive: true });
    copyFileSync(from, join(stage, to));
  };
  try {
    cpSync(folder, join(stage, 'opt/nianbao'), { recursive: true });
    mkdirSync(join(stage, 'usr/bin'), { recursive: true });
    symlinkSync('../../opt/nianbao/nianbao', join(stage, 'usr/bin/nianbao'));
    put(join(files, 'nianbao.desktop'), 'usr/share/applications/nianbao.desktop');
    put(join(files, 'nianbao.xml'), 'usr/share/mime/packages/nianbao.xml');
    put(drawing, 'usr/share/icons/hicolor/scalable/apps/nianbao.svg');
    for (const icon of readdirSync(icons))
      put(join(icons, icon), `usr/share/icons/hicolor/${icon.replace('.png', '')}/apps/nianbao.png`);
    put(join(folder, 'LICENSE.txt'), 'usr/share/doc/nianbao/copyright');
    const kibibytes = filesBelow(stage).reduce(
      (sum, name) => sum + Math.ceil(statSync(join(stage, name)).size / 1024),
      0,
    );
    mkdirSync(join(stage, 'DEBIAN'));
    writeFileSync(join(stage, 'DEBIAN/control'), control(architecture, kibibytes));
    makeReadable(stage);
    runTool('dpkg-deb', ['--root-owner-group', '-Zxz', quick ? '-z0' : '-z6', '--build', stage, archive], {
      env: { SOURCE_DATE_EPOCH: String(packageDate) },
    });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** @param {string} architecture @param {number} kibibytes */
function control(architecture, kibibytes) {
  return `Package: nianbao
Version: ${version}
Architecture: ${architecture}
Maintainer: Nianbao <nianbao@localhost>
Installed-Size: ${String(kibibytes)}
Recommends: libc6 (>= 2.28), libstdc++6
Section: editors
Priority: optional
Description: 离线编制政府信息公开工作年度报告
 乡镇、街道和部门编制《政府信息公开工作年度报告》的离线程序：照着官方表格填，
 合计自动算，勾稽关系边填边核对，去年的报告作为今年的起点，导出符合公文格式的
 Word 文档。不联网，草稿只存在这台电脑上。
`;
}

/** The package of whoever builds it, with whatever umask, can be read by every user. @param {string} folder */
function makeReadable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

// npm run icons: every size of the icon from the one drawing, for the packages. Run after changing icon.svg; what it
// writes is committed, so that packaging needs no browser.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const resources = new URL('resources/', import.meta.url);
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const inIco = [16, 24, 32, 48, 64, 256];
const browsers = [process.env['CHROME_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * An .ico whose pictures are PNGs, as Windows reads them since Vista.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const executablePath = browsers.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  console.error('画图标要用 Chromium：请先安装，或者用环境变量 CHROME_PATH 指明位置。');
  process.exit(2);
}
const svg = await readFile(new URL('icon.svg', resources), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
await mkdir(new URL('icons/', resources), { recursive: true });
const pictures = [];
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${String(size)}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`icons/${String(size)}x${String(size)}.png`, resources), png);
  pictures.push({ size, png });
}
await browser.close();
await writeFile(new URL('icon.ico', resources), icoOf(pictures.filter(({ size }) => inIco.includes(size))));

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The notices of the libraries that ship, gathered while bundling: what the bundler took in, nothing that is only
 * installed.
 */
export class Notices {
  /** folders of packages */
  #folders = new Set();

  /** @returns {import('vite').Plugin} to be given to every build */
  plugin() {
    const folders = this.#folders;
    return {
      name: 'notices',
      generateBundle() {
        for (const id of this.getModuleIds()) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(
            id.replaceAll('\\', '/').replace(/^\0/u, ''),
          )?.[0];
          if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
        }
      },
    };
  }

  /** @returns {string} each library's name, version, licence and the words it asks to be handed on */
  text() {
    const notices = [...this.#folders].map((folder) => noticeOf(String(folder))).sort();
    return `年报（MIT）里用到下列组件，谨致谢意。\n\n${[...new Set(notices)].join('\n\n')}\n`;
  }
}

/** @param {string} folder @returns {string} */
function noticeOf(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|$)/iu.test(entry));
  const words = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `──── ${name} ${version}（${license ?? '见下'}）${words}`;
}

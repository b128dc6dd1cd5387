import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  file: string;
  target: string;
  /** only types: nothing of it runs */
  typeOnly: boolean;
}

/** Every import line of the sources below a folder; targets of ours are given from the project's root. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = path.slice(root.length).split(sep).join('/');
      const lines = readFileSync(path, 'utf8').matchAll(
        /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?[^'";]*?from\s+'(?<from>[^']+)'|(?:^|\n)import\s+'(?<bare>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'/g,
      );
      return [...lines].map(({ groups }) => {
        const target = groups?.['from'] ?? groups?.['bare'] ?? groups?.['dynamic'] ?? '';
        const ours = target.startsWith('.')
          ? normalize(join(dirname(file), target))
              .split(sep)
              .join('/')
          : target;
        return { file, target: ours, typeOnly: groups?.['type'] !== undefined };
      });
    });
}
const within =
  (folder: string): ((path: string) => boolean) =>
  (path) =>
    path.startsWith(`${folder}/`);

/** A room, what it may import of ours, and which packages. */
const rooms: [string, RegExp, RegExp][] = [
  ['shared', /^shared\//, /^(?:zod\/mini|big\.js|chinese-conv|diff\/lib\/diff\/character\.js)$/],
  ['renderer', /^(?:renderer|shared)\//, /^(?!node:|electron$)/],
  ['electron/disk', /^(?:electron\/disk|shared)\//, /^node:/],
  ['electron/store', /^(?:electron\/(?:store|disk)|shared)\//, /^(?:node:|lowdb$)/],
  ['electron/collect', /^(?:electron\/(?:collect|disk)|shared)\//, /^(?:node:|zod\/mini$)/],
  ['electron/write', /^(?:electron\/write\/|electron\/(?:crc32|raw-part)\.ts|shared\/)/, /^(?!electron$)/],
  [
    'electron/read',
    /^(?:electron\/read\/|electron\/(?:crc32|raw-part)\.ts|shared\/)/,
    /^(?:node:|saxen$|entities$|htmlparser2$)/,
  ],
  [
    'electron/services',
    /^(?:electron\/(?:services|store|collect|disk|write|read)\/|electron\/host\.ts|shared\/)/,
    /^$/,
  ],
  [
    'electron/cli',
    /^(?:electron\/(?:cli|disk|web)\/|electron\/(?:dispatch|host|web)\.ts|shared\/)/,
    /^node:/,
  ],
  ['electron/web', /^(?:electron\/(?:web|disk)\/|electron\/host\.ts|shared\/)/, /^(?:node:|open$)/],
  ['electron/page', /^electron\/page\//, /^node:/],
  [
    'electron/window',
    /^(?:electron\/(?:window|page|disk)\/|electron\/(?:dispatch|host)\.ts|shared\/)/,
    /^node:/,
  ],
];

/** Files that put a host together: they alone of their room reach the services, and what tells a host where its data is. */
const hosts = /^electron\/cli\/(?:machine|open|serve|start-host)\.ts$/;
const putTogether = /^electron\/(?:services\/index|store\/(?:drafts|known)-folders?)\.ts$/;

describe.each(rooms)('%s', (room, ours, packages) => {
  const imports = importsOf(room).filter(
    ({ file, target }) => !(hosts.test(file) && putTogether.test(target)),
  );
  test('has sources', () => {
    expect(imports.length).toBeGreaterThan(0);
  });
  test('imports only what it may', () => {
    const wrong = imports.filter(
      ({ target }) =>
        !(/^(?:shared|electron|renderer|test|build)\//.test(target) ? ours : packages).test(target),
    );
    expect(wrong).toEqual([]);
  });
});

test('electron holds these rooms, and at its root only the hosts, their door, what they hand in, and what zip readers and writers share', () => {
  const entries = readdirSync(join(root, 'electron'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `electron/${name}`);
  expect(folders.sort()).toEqual(
    rooms.flatMap(([room]) => (room.startsWith('electron/') ? [room] : [])).sort(),
  );
  expect(entries.filter(({ name }) => name.endsWith('.ts')).map(({ name }) => name)).toEqual(
    'cli.ts crc32.ts dispatch.ts host.ts main.ts preload.ts raw-part.ts web.ts'.split(' '),
  );
});

/** A storey: its rooms, each with those of it below, lowest first; and the files at its root. */
interface Storey {
  rooms: readonly [string, readonly string[]][];
  /** what every room may import */
  ground: readonly string[];
  /** what stands above all rooms */
  top: readonly string[];
}
const storeys: Record<string, Storey> = {
  shared: {
    rooms: [
      ['form', []],
      ['words', []],
      ['draft', ['form', 'words']],
      ['report', ['draft', 'form', 'words']],
      ['statements', ['draft', 'form', 'words']],
      ['last-year', ['statements', 'report', 'draft', 'form', 'words']],
      ['check', ['statements', 'report', 'last-year', 'draft', 'form', 'words']],
      ['recognise', ['draft', 'form', 'words']],
      ['collection', ['recognise', 'check', 'report', 'last-year', 'draft', 'form', 'words']],
    ],
    ground: ['result.ts', 'version.ts'],
    top: ['contract.ts'],
  },
  'shared/recognise': {
    rooms: [
      ['labels', []],
      ['pages', ['labels']],
      ['table', ['pages', 'labels']],
      ['text', ['table', 'pages', 'labels']],
    ],
    ground: ['note.ts', 'wording.ts'],
    top: ['labelled-numbers.ts', 'recognise.ts'],
  },
  'shared/statements': {
    rooms: [
      ['list', []],
      ['pieces', ['list']],
      ['parts', ['pieces', 'list']],
      ['spoken', ['parts', 'pieces', 'list']],
      ['counted', ['spoken', 'pieces', 'list']],
      ['reading', ['counted', 'spoken', 'parts', 'pieces', 'list']],
      ['held', ['reading']],
      ['step', ['held', 'reading', 'pieces', 'list']],
    ],
    ground: ['claim.ts'],
    top: [],
  },
  renderer: {
    rooms: [
      ['controls', []],
      ['changes', []],
      ['clipboard', []],
      ['files', []],
      ['drafts', []],
      ['packages', ['files']],
      ['backup', ['packages']],
      ['help', []],
      ['rules', []],
      ['desk', ['changes', 'drafts', 'files', 'help']],
      ['findings', ['rules', 'desk']],
      ['numbers', ['desk', 'files']],
      ['grid', ['desk', 'clipboard', 'numbers', 'files']],
      ['text', ['findings', 'desk', 'clipboard']],
      ['find', ['desk']],
      ['carried', ['desk', 'files']],
      ['compare', ['grid', 'desk', 'help']],
      ['versions', ['grid', 'desk', 'drafts', 'changes', 'help']],
      ['preview', ['findings', 'desk', 'files']],
      ['import', ['findings', 'grid', 'packages', 'drafts', 'files', 'help']],
      ['collection', ['grid', 'text', 'findings', 'drafts', 'clipboard', 'files', 'help']],
      ['home', ['import', 'backup', 'packages', 'drafts', 'help', 'rules']],
      [
        'editor',
        [
          'preview',
          'versions',
          'compare',
          'carried',
          'find',
          'text',
          'grid',
          'findings',
          'desk',
          'drafts',
          'files',
          'help',
          'numbers',
          'rules',
        ],
      ],
    ],
    ground: ['call.ts', 'here.ts', 'route.ts', 'when.ts', 'controls/'],
    top: ['App.tsx', 'later.tsx', 'main.tsx', 'zod.ts'],
  },
};

describe.each(Object.entries(storeys))('the rooms of %s', (storey, { rooms: inside, ground, top }) => {
  const names = inside.map(([name]) => name);

  test.each(inside)('%s imports only the rooms below it', (room, below) => {
    expect(names.slice(0, names.indexOf(room))).toEqual(expect.arrayContaining([...below]));
    const allowed = [...[room, ...below].map((name) => `${name}/`), ...ground];
    const wrong = importsOf(`${storey}/${room}`).filter(
      ({ target }) =>
        target.startsWith(`${storey}/`) && !allowed.some((path) => target.startsWith(`${storey}/${path}`)),
    );
    expect(wrong).toEqual([]);
  });

  test('are all there is, but for what stands at its root', () => {
    const sources = readdirSync(join(root, storey), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => path.split(sep));
    const folders = new Set(sources.filter(({ length }) => length > 1).map(([folder]) => folder));
    expect([...folders].sort()).toEqual([...names].sort());
    const files = sources.filter(({ length }) => length === 1).map(([file]) => file);
    expect(files.sort()).toEqual([...ground, ...top].filter((path) => !path.endsWith('/')).sort());
  });

  test('stand on a ground that imports none of them', () => {
    const isGround = (path: string): boolean => ground.some((start) => path.startsWith(`${storey}/${start}`));
    const up = importsOf(storey).filter(
      ({ file, target }) => isGround(file) && target.startsWith(`${storey}/`) && !isGround(target),
    );
    expect(up).toEqual([]);
  });
});

test.each([
  ['renderer', importsOf('renderer')],
  ['shared', importsOf('shared')],
  ['electron', importsOf('electron')],
])('no files of %s import each other in a circle', (_, imports) => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const one of imports) if (one.file === file) visit(one.target, [...path, file]);
    done.add(file);
  };
  for (const { file } of imports) visit(file, []);
  expect(circles).toEqual([]);
});

test('only main and preload import electron', () => {
  const users = importsOf('electron').filter(({ target }) => target === 'electron');
  expect(users.map(({ file }) => file).sort()).toEqual(['electron/main.ts', 'electron/preload.ts']);
});

test('services are reached through dispatch and where a host is put together, nowhere else', () => {
  const users = importsOf('electron').filter(
    ({ file, target, typeOnly }) =>
      !typeOnly && within('electron/services')(target) && !within('electron/services')(file),
  );
  expect(users.map(({ file }) => file).sort()).toEqual([
    'electron/cli/machine.ts',
    'electron/cli/start-host.ts',
    'electron/main.ts',
  ]);
});

test('nothing that ships asks the network for anything', () => {
  const asking = importsOf('electron').filter(({ target }) =>
    /^(?:node:)?(?:https|net|tls|dgram|dns|http2|undici)$/.test(target),
  );
  expect(asking).toEqual([]);
  const servers = importsOf('electron').filter(({ target, typeOnly }) => target === 'node:http' && !typeOnly);
  // the others ask a program of this user on this machine whether it is still there, and for its page
  expect(servers.map(({ file }) => file).sort()).toEqual([
    'electron/web.ts',
    'electron/web/first-page.ts',
    'electron/web/running.ts',
  ]);
  const sources = ['electron', 'shared'].flatMap((folder) => importsOf(folder).map(({ file }) => file));
  for (const file of new Set(sources)) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text, file).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|https:\/\//);
    expect(
      text.match(
        /http:\/\/(?!127\.0\.0\.1|\$\{guarded\.host\}|schemas\.|purl\.org|purl\.oclc\.org|www\.w3\.org)[^\s'"`]+/g,
      ) ?? [],
      file,
    ).toEqual([]);
  }
});

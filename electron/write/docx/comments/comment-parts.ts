import { posix } from 'node:path';
import { decodeXML } from 'entities';
import { escapeMarkup } from '../../../../shared/report/markup.ts';
import type { Remark } from '../../../../shared/collection/remark.ts';
import type { Commentator } from './comment.ts';

/** The parts of a package by their names, as XML. */
type PartOf = (name: string) => string | undefined;

/** The namespaces of the two kinds of Open XML (ISO/IEC 29500-1, annex A; 29500-4). */
interface PackageKind {
  wordprocessing: string;
  relationships: string;
}
const transitional: PackageKind = {
  wordprocessing: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict: PackageKind = {
  wordprocessing: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Which kind a document is, and the prefix it has for its own elements, with the colon. */
export function kindOfDocument(xml: string): { kind: PackageKind; prefix: string } | undefined {
  const root = /<(?![?!])(?:[^>"']|"[^"]*"|'[^']*')*>/u.exec(xml)?.[0] ?? '';
  for (const kind of [transitional, strict]) {
    for (const [, prefix, , value] of root.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(["'])(.*?)\2/gu)) {
      // attributes of a namespace need a prefix
      if (value === kind.wordprocessing && prefix !== undefined) return { kind, prefix: `${prefix}:` };
    }
  }
  return undefined;
}

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipsOfPackages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What becomes of the parts around a document that gets comments: those to be changed or added, and the ids that are free. */
interface CommentParts {
  /** the id of the first new comment */
  first: number;
  changed: ReadonlyMap<string, string>;
}

/**
 * The comments of a document with these remarks behind its own. `main` is the name of the document's part; undefined where
 * one of the parts around it cannot be understood.
 */
export function commentParts(
  part: PartOf,
  main: string,
  kind: PackageKind,
  remarks: readonly Remark[],
  by: Commentator,
): CommentParts | undefined {
  const changed = new Map<string, string>();
  const folder = posix.dirname(main);
  const relations = posix.join(folder, '_rels', `${posix.basename(main)}.rels`);
  const relationsNow =
    part(relations) ?? `${head}<Relationships xmlns="${relationshipsOfPackages}"></Relationships>`;
  const there = targetOf(relationsNow, `${kind.relationships}/comments`);
  const name = there === undefined ? freeName(part, folder) : posix.join('/', folder, there).slice(1);
  const own = there?.startsWith('/') ? there.slice(1) : name;
  const now = there === undefined ? undefined : part(own);
  const prefix = now === undefined ? 'w:' : kindOfDocument(now)?.prefix;
  if (prefix === undefined) return undefined;
  const first = now === undefined ? 0 : Math.max(-1, ...idsIn(now)) + 1;
  const comments = remarks.map((remark, index) => commentXml(remark, first + index, by, prefix)).join('');
  const empty = `${head}<w:comments xmlns:w="${kind.wordprocessing}"></w:comments>`;
  const written = beforeEnd(now ?? empty, 'comments', comments);
  if (written === undefined) return undefined;
  changed.set(own, written);
  if (there === undefined) {
    const id = freeId(relationsNow);
    const relation = `<Relationship Id="${id}" Type="${kind.relationships}/comments" Target="${posix.basename(own)}"/>`;
    const related = beforeEnd(relationsNow, 'Relationships', relation);
    const types = part('[content_types].xml');
    const override = `<Override PartName="/${own}" ContentType="${contentType}"/>`;
    const typed = types === undefined ? undefined : beforeEnd(types, 'Types', override);
    if (related === undefined || typed === undefined) return undefined;
    changed.set(relations, related);
    changed.set('[Content_Types].xml', typed);
  }
  return { first, changed };
}

/** Puts XML in front of the end of the root element, in its own prefix; an empty root is opened. */
function beforeEnd(xml: string, root: string, put: string): string | undefined {
  const end = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>\\s*$`, 'u').exec(xml);
  if (end) return `${xml.slice(0, end.index)}${prefixed(put, end[1] ?? '')}${xml.slice(end.index)}`;
  const empty = new RegExp(`<((?:[\\w.-]+:)?)${root}((?:[^>"']|"[^"]*"|'[^']*')*?)/>\\s*$`, 'u').exec(xml);
  if (!empty) return undefined;
  const name = `${empty[1] ?? ''}${root}`;
  return `${xml.slice(0, empty.index)}<${name}${empty[2] ?? ''}>${prefixed(put, empty[1] ?? '')}</${name}>`;
}

/** Elements written without a prefix get that of their parent; comments have theirs already. */
function prefixed(put: string, prefix: string): string {
  return prefix === '' ? put : put.replace(/<(Relationship|Override) /gu, `<${prefix}$1 `);
}

function targetOf(relations: string, type: string): string | undefined {
  for (const [relation] of relations.matchAll(/<(?:[\w.-]+:)?Relationship\s(?:[^>"']|"[^"]*"|'[^']*')*>/gu)) {
    if (attribute(relation, 'Type') === type) return attribute(relation, 'Target');
  }
  return undefined;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 'u').exec(tag)?.[2];
  return value === undefined ? undefined : decodeXML(value);
}

function freeId(relations: string): string {
  for (let nth = 1; ; nth += 1) {
    const id = `rIdComments${String(nth)}`;
    if (!relations.includes(`"${id}"`) && !relations.includes(`'${id}'`)) return id;
  }
}

function freeName(part: PartOf, folder: string): string {
  for (let nth = 1; ; nth += 1) {
    const name = posix.join(folder, nth === 1 ? 'comments.xml' : `comments${String(nth)}.xml`);
    if (part(name) === undefined) return name;
  }
}

function idsIn(comments: string): number[] {
  return [...comments.matchAll(/<(?:[\w.-]+:)?comment\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/gu)].map(([, id]) =>
    Number(id),
  );
}

// eslint-disable-next-line no-control-regex -- XML 1.0, 2.2: what is no character of a document
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

function commentXml({ text }: Remark, id: number, { author, date }: Commentator, prefix: string): string {
  const plain = (words: string): string => escapeMarkup(words.replace(noCharacter, ''));
  const name = plain(author);
  const when = date === '' ? '' : ` ${prefix}date="${date}T00:00:00Z"`;
  const initials = plain(author.slice(0, 1));
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => {
    const words = `<${prefix}t xml:space="preserve">${plain(line)}</${prefix}t>`;
    return `<${prefix}p><${prefix}r>${words}</${prefix}r></${prefix}p>`;
  });
  return `<${prefix}comment ${prefix}id="${String(id)}" ${prefix}author="${name}"${when} ${prefix}initials="${initials}">${lines.join('')}</${prefix}comment>`;
}

import { writeNumber } from './counting.ts';
import type { StyleSheet } from './styles.ts';
import { integerOf, walkXml } from '../xml.ts';

/** A level of a list. */
export interface Level {
  start: number;
  format: string;
  /** %1 stands for the number of level 0 */
  text: string;
  /** the number restarts after a level below this one (1-based); 0 means never */
  restart: number | undefined;
}
/** What lists have in common (ISO/IEC 29500-1, 17.9.1). */
export interface Definition {
  levels: Map<number, Level>;
  /** the style that holds the levels of a definition that has none of its own */
  link: string | undefined;
}
/** A list, with what it has otherwise than its definition (17.9.15). */
export interface Instance {
  definition: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}
/** The lists of a file by their ids. */
export interface Numbering {
  definitions: Map<string, Definition>;
  instances: Map<string, Instance>;
}

/** Reads word/numbering.xml. */
export function readNumbering(part: Buffer): Numbering {
  const numbering: Numbering = { definitions: new Map(), instances: new Map() };
  let definition: Definition | undefined;
  let instance: Instance | undefined;
  let level: Level | undefined;
  let override = 0;
  walkXml(part, {
    open: (name, attribute) => {
      const value = (): string => attribute('w:val') ?? '';
      switch (name) {
        case 'w:abstractNum':
          definition = { levels: new Map(), link: undefined };
          numbering.definitions.set(attribute('w:abstractNumId') ?? '', definition);
          break;
        case 'w:num':
          instance = { definition: '', starts: new Map(), levels: new Map() };
          numbering.instances.set(attribute('w:numId') ?? '', instance);
          break;
        case 'w:abstractNumId':
          if (instance) instance.definition = value();
          break;
        case 'w:numStyleLink':
          if (definition) definition.link = value();
          break;
        case 'w:lvlOverride':
          override = integerOf(attribute('w:ilvl'), 0);
          break;
        case 'w:startOverride':
          instance?.starts.set(override, integerOf(value(), 1));
          break;
        case 'w:lvl':
          level = { start: 0, format: 'decimal', text: '', restart: undefined };
          (instance ?? definition)?.levels.set(integerOf(attribute('w:ilvl'), 0), level);
          break;
        case 'w:start':
          if (level) level.start = integerOf(value(), 0);
          break;
        case 'w:numFmt':
          if (level) level.format = value();
          break;
        case 'w:lvlText':
          if (level) level.text = value();
          break;
        case 'w:lvlRestart':
          if (level) level.restart = integerOf(value(), 0);
          break;
      }
    },
    close: (name) => {
      if (name === 'w:abstractNum') definition = undefined;
      if (name === 'w:num') instance = undefined;
      if (name === 'w:lvl') level = undefined;
    },
  });
  return numbering;
}

/** What a paragraph says of the list it is in: itself, or by its style. */
export interface InList {
  numId: string | undefined;
  level: number | undefined;
  style: string;
}

/** Counts paragraphs as they come and says what is printed in front of each. */
export class Counter {
  readonly #numbering: Numbering;
  readonly #styles: StyleSheet;
  /** by definition: the number last printed on each level */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(numbering: Numbering, styles: StyleSheet) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** The number in front of the next paragraph, whichever list it is in; empty for one in none. */
  before({ numId, level, style }: InList): string {
    const list =
      numId === undefined
        ? this.#styles.numberingOf(style === '' ? this.#styles.standard : style)
        : { numId, level: 0 };
    return list && list.numId !== '0' ? this.next(list.numId, level ?? list.level) : '';
  }

  /** The number in front of the next paragraph of that list and level; empty for bullets and unknown lists. */
  next(numId: string, ilvl: number): string {
    const instance = this.#numbering.instances.get(numId);
    if (!instance) return '';
    const levels = this.#levelsOf(instance.definition);
    const levelOf = (at: number): Level | undefined => instance.levels.get(at) ?? levels.get(at);
    const level = levelOf(ilvl);
    if (!level) return '';
    const counts = this.#counts.get(instance.definition) ?? new Map<number, number>();
    this.#counts.set(instance.definition, counts);
    for (const [at, start] of instance.starts) {
      const key = `${numId}.${String(at)}`;
      if (this.#started.has(key) || at !== ilvl) continue;
      this.#started.add(key);
      counts.set(at, start - 1);
    }
    counts.set(ilvl, (counts.get(ilvl) ?? level.start - 1) + 1);
    for (const at of [...counts.keys()]) {
      const restart = levelOf(at)?.restart;
      if (at > ilvl && restart !== 0 && (restart === undefined || ilvl < restart)) counts.delete(at);
    }
    if (level.format === 'bullet') return '';
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return writeNumber(counts.get(at) ?? levelOf(at)?.start ?? 1, levelOf(at)?.format ?? 'decimal');
    });
  }

  #levelsOf(id: string): ReadonlyMap<number, Level> {
    const definition = this.#numbering.definitions.get(id);
    if (!definition) return new Map();
    if (definition.link === undefined || definition.levels.size > 0) return definition.levels;
    const linked = this.#numbering.instances.get(this.#styles.numberingOf(definition.link)?.numId ?? '');
    return this.#numbering.definitions.get(linked?.definition ?? '')?.levels ?? new Map<number, Level>();
  }
}

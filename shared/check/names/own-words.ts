import type { Draft } from '../../draft/draft.ts';
import type { TextId } from '../../form/edition.ts';
import { bodyName, isDepartment } from '../../words/body-name.ts';
import { matchesIn } from '../../words/matches.ts';
import type { Finding } from '../finding.ts';
import { tight } from './tight.ts';
import { findingOfName } from './told-name.ts';

/** How a body speaks of itself in another's words: 我乡, 乡长 in the report of a 镇. 我县 and 我市 may be those above it. */
const others: readonly { own: RegExp; words: RegExp }[] = [
  {
    own: /镇(?:人民政府|政府)?$/u,
    words:
      /(?<!乡)乡(?:党委|长(?=[任为负担亲主牵带总，、；。]))|[我本]乡(?!镇)|全乡(?!镇)|[我本]街道|(?:我|(?<![基根])本)(?:局(?![部面限势])|委(?![托员派任])|厅)/u,
  },
  {
    own: /乡(?:人民政府|政府)?$/u,
    words:
      /(?<!乡)镇(?:党委|长(?=[任为负担亲主牵带总，、；。]))|[我本全]镇(?!乡)|[我本]街道|(?:我|(?<![基根])本)(?:局(?![部面限势])|委(?![托员派任])|厅)/u,
  },
  {
    own: /街道(?:办事处|办)?$/u,
    words:
      /(?<!乡)[镇乡](?:党委|长(?=[任为负担亲主牵带总，、；。]))|[我本全]镇|[我本]乡(?!镇)|全乡(?!镇)|(?:我|(?<![基根])本)(?:局(?![部面限势])|委(?![托员派任])|厅)/u,
  },
  {
    own: /局$/u,
    words: /[我]镇|我乡(?!镇)|我街道|我(?:委(?![托员派任])|厅)/u,
  },
  {
    own: /(?<!管理)委员会$|(?<!管)委$/u,
    words: /我[镇乡](?!镇)|我街道|我(?:局(?![部面限势])|厅)/u,
  },
  { own: /管理委员会$|管委会$/u, words: /我[镇乡](?!镇)|我街道|我局(?![部面限势])/u },
  { own: /县人民政府$/u, words: /[我全]区(?!域)|我[镇乡局]|我街道/u },
  { own: /区人民政府$/u, words: /[我全]县|我[镇乡局]|我街道/u },
];

/** How the bodies of a county speak of those above them, in a district's words, and the other way round; 自治区政府 is above both. */
const above: Readonly<Record<string, RegExp>> = {
  县: /区委[、和]?区(?:人民)?政府/u,
  区: /县委[、和]?县(?:人民)?政府|[我全]县(?!域|级)/u,
  旗: /[县区]委[、和]?[县区](?:人民)?政府/u,
  // of a 市 itself and its departments; 各县委、县政府 are below it
  市: /(?<=[在按]照?|落实)[县区]委[、和]?[县区](?:人民)?政府(?=的?[^，。；]{0,8}(?:领导|指导|部署|要求|安排))/u,
};

/** The first such word of a text of the body itself, and of those above it, each with all its places. */
export function othersWords(draft: Draft, id: TextId): Finding[] {
  const own = tight(draft.organ.name);
  const text = draft.texts[id] ?? '';
  const seat =
    bodyName(own)
      .places.findLast(({ rank }) => rank === 'county')
      ?.name.slice(-1) ?? (isOfCity(own) ? '市' : '');
  const self = others.find((each) => each.own.test(own))?.words;
  return [self, above[seat]].flatMap((words) => {
    const [said = ''] = words?.exec(text) ?? [];
    if (!words || said === '') return [];
    const all = matchesIn(new RegExp(words, 'gu'), text).filter((one) => one[0] === said);
    const places = all.map(({ index }) => ({ text: id, from: index, to: index + said.length }));
    const mine = words === self ? ownWord(said, own) : said.replace(/[县区]/gu, seat);
    return [findingOfName(draft, id, said, { places, mine }, own)];
  });
}

/** 清州市林业局, not 清州市公安局长洲分局, which has its district above it. */
function isOfCity(own: string): boolean {
  const { places, core } = bodyName(own);
  return places.at(-1)?.rank === 'city' && (isDepartment(core) || core === '人民政府');
}

const selves = ['镇', '乡', '街道', '局', '委', '县', '区'] as const;

/** The own word in the place of another's: 我乡 is 我镇; the head of a 街道 and its party have names of their own. */
function ownWord(said: string, own: string): string | undefined {
  const core = own.replace(/(?:人民政府|政府|办事处|办)$/u, '').replace(/员会$/u, '');
  const self = selves.find((each) => core.endsWith(each));
  const [, whose = ''] = /^([我本全])(?:乡|镇|街道|局|委|厅|县|区)$/u.exec(said) ?? [];
  if (!self) return undefined;
  if (whose !== '') return `${whose}${self}`;
  const [, office = ''] = /^[乡镇](长|党委)$/u.exec(said) ?? [];
  return office !== '' && (self === '镇' || self === '乡') ? `${self}${office}` : undefined;
}

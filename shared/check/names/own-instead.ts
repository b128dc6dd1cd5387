import { bodyName } from '../../words/body-name.ts';
import type { PlaceName } from '../../words/body-name.ts';
import type { Own } from './is-other.ts';

const foot = /(?:街道办事处|街道|镇|乡)$/u;
/** What only a 乡 or a 镇 has behind its name, or only a 街道. */
const footOffice = /^(?:人民政府|政府|党委|党工委|办事处)/u;

/**
 * The own name in the place of another's, said as long as that: 临水县马寨镇 is 青河县柳林镇. Undefined where more than one
 * would do, or where the words around it would not go with it.
 * @param isAlone the name is a place's alone: of a county, a city or its site
 */
export function ownInstead(name: string, behind: string, own: Own, isAlone: boolean): string | undefined {
  if (isAlone) return peerOf(bodyName(`${name}政府`).places.at(-1), own)?.name;
  if (/管(?:理)?委(?:员)?会$/u.test(name)) return own.name;
  if (foot.test(name)) return footInstead(name, behind, own);
  return departmentInstead(name, own);
}

function footInstead(name: string, behind: string, own: Own): string | undefined {
  const { places, core } = bodyName(own.name);
  const [mine] = /^.*?(?:街道|镇|乡)(?=人民政府$|政府$|办事处$|办$|$)/u.exec(core) ?? [];
  const other = bodyName(name);
  if (mine === undefined || other.core.length > longestFoot) return undefined;
  const isStreet = mine.endsWith('街道');
  const isOfSameKind = isStreet === other.core.includes('街道');
  if (!isOfSameKind && (footOffice.test(behind) || other.core.endsWith('办事处'))) return undefined;
  const office = isStreet && other.core.endsWith('办事处') ? '办事处' : '';
  const before = other.places.map((place) => places.find(({ rank }) => rank === place.rank)?.name);
  return before.includes(undefined) ? undefined : `${before.join('')}${mine}${office}`;
}
/** A name with more has words before it that are none of it. */
const longestFoot = 10;

/** 临水区卫健局: the place alone is another's; another department of one's own place may rightly be there. */
function departmentInstead(name: string, own: Own): string | undefined {
  const { places, core } = bodyName(name);
  const peers = places.map((place) => peerOf(place, own)?.name);
  const mine = `${peers.join('')}${core}`;
  return places.length === 0 || peers.includes(undefined) || mine === name ? undefined : mine;
}

/** The own place of a rank, where there is one. */
function peerOf(place: PlaceName | undefined, own: Own): PlaceName | undefined {
  const [peer, ...more] = bodyName(own.name).places.filter(({ rank }) => rank === place?.rank);
  return more.length === 0 ? peer : undefined;
}

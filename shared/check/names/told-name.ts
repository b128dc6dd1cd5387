import type { Draft } from '../../draft/draft.ts';
import { editionOf } from '../../draft/draft.ts';
import { textName } from '../../form/edition.ts';
import type { TextId } from '../../form/edition.ts';
import { finding, saying } from '../finding.ts';
import type { Finding } from '../finding.ts';

/** Where a name stands that is another's, and the own one in its place. */
export interface Told {
  places: NonNullable<Finding['where']['place']>[];
  mine: string | undefined;
}

/** Another's name or word in a text, told once with all its places; one click puts the own one there. */
export function findingOfName(
  draft: Draft,
  id: TextId,
  name: string,
  { places, mine }: Told,
  own: string,
): Finding {
  const times = places.length > 1 ? `${String(places.length)} 处` : '';
  return finding('otherPlace', {
    of: `${id}.${name}`,
    name: textName(editionOf(draft), id),
    place: places[0] ?? null,
    says: [{ kind: 'words', before: '写的是', words: [name], after: '' }, saying(`本机关是${own}`)],
    remedy: '请核对：是从别处带来的，改成本机关；确有其事的，写明理由保留。',
    offers:
      mine === undefined
        ? []
        : [
            {
              label: `${times}“${name}”改成 ${mine}`,
              edits: places.map((place) => ({ place, words: mine })),
            },
          ],
  });
}

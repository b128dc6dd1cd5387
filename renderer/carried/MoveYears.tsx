import { replaceEach } from '../../shared/draft/find.ts';
import type { TextId } from '../../shared/form/edition.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { lastYearReview } from '../desk/last-year.ts';
import { focusFirstAsked } from './rows.ts';
import { Button } from '../controls/Button.tsx';

/** Moves the years of a text that are last year's on, all at once; of every text where none is given. */
export function MoveYears({ text, name }: { text: TextId | undefined; name: string }) {
  const { editing } = useDesk();
  const texts = useEditing(({ draft }) => draft.texts);
  const { staleYears } = useEditing(({ draft }) => lastYearReview(draft));
  const edits = staleYears.filter(({ place }) => text === undefined || place.text === text);
  if (edits.length === 0 || (text !== undefined && edits.length === staleYears.length)) return null;
  const moves = edits.map(
    ({ place, words }) => `${(texts[place.text] ?? '').slice(place.from, place.to)} 年都改成 ${words} 年`,
  );
  return (
    <Button
      onClick={() => {
        const { draft, replace } = editing.getState();
        replace(replaceEach(draft, edits));
        focusFirstAsked();
      }}
    >
      {name}的 {[...new Set(moves)].join('、')}（{edits.length} 处）
    </Button>
  );
}

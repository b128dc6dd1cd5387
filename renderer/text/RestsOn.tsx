import { editionOf } from '../../shared/draft/draft.ts';
import { cellsOf, nameOfCell } from '../../shared/form/edition.ts';
import type { TextId } from '../../shared/form/edition.ts';
import type { Bound } from '../../shared/statements/step/bound.ts';
import { useEditing, useNavigation } from '../desk/desk.ts';
import { isCaretIn } from '../desk/navigation.ts';
import { PlacedWords } from './PlacedWords.tsx';

interface Props {
  id: TextId;
  goTo: (from: number, to: number) => void;
}

/** The numbers of a text that rest on cells, each with the way to its words and to its cells. */
export function RestsOn({ id, goTo }: Props) {
  const bound = useEditing((state) => state.bound);
  const own = bound.filter(({ text }) => text === id);
  if (own.length === 0) return null;
  return (
    <section className="side-part" aria-label="用到表格的数">
      <h3>用到表格的数 {own.length} 处</h3>
      <ul className="rests-on">
        {own.map((one) => (
          <Resting key={`${String(one.stretch.from)} ${String(one.figure?.from)}`} one={one} goTo={goTo} />
        ))}
      </ul>
    </section>
  );
}

/** The cells that the number at the caret rests on, right under the text. */
export function RestsHere({ id, goTo }: Props) {
  const bound = useEditing((state) => state.bound);
  const caret = useNavigation((navigation) => navigation.caret);
  const one = bound.find(({ text, stretch }) => text === id && isCaretIn(caret, { text, ...stretch }));
  if (!one) return null;
  return (
    <section className="text-findings" aria-label="光标处的数来自">
      <h3>光标处的数来自</h3>
      <ul className="rests-on">
        <Resting one={one} goTo={goTo} />
      </ul>
    </section>
  );
}

function Resting({ one: { text, stretch, figure, cells, name }, goTo }: { one: Bound; goTo: Props['goTo'] }) {
  const edition = useEditing(({ draft }) => editionOf(draft));
  const words = useEditing(({ draft }) => (draft.texts[text] ?? '').slice(stretch.from, stretch.to));
  const place = { text, ...stretch };
  const show = useNavigation((navigation) => navigation.show);
  const [first] = cells;
  const table = cellsOf(edition).get(first ?? '')?.table;
  return (
    <PlacedWords
      place={place}
      words={words}
      goTo={() => {
        goTo(figure?.from ?? stretch.from, figure?.to ?? stretch.to);
      }}
    >
      {table && first !== undefined && (
        <button
          type="button"
          className="side-go rests-on-cells"
          title={cells.map((id) => nameOfCell(edition, id)).join('\n')}
          onClick={() => {
            show(table.id, { cell: first });
          }}
        >
          {table.name}「{name}」{cells.length > 1 && `共 ${String(cells.length)} 格`}
        </button>
      )}
    </PlacedWords>
  );
}

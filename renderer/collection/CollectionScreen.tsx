import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import { bookOfCollection } from '../../shared/collection/view.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { useFileDrop } from '../files/useFileDrop.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { openCollection } from '../route.ts';
import { usualSet } from './column-sets.ts';
import { Discarded } from './Discarded.tsx';
import { handOver } from './hand-over.ts';
import { filesDropped } from './incoming.ts';
import { lineKey, nextUndecided } from './lines.ts';
import { Notices } from './Notices.tsx';
import { PublishedList } from './PublishedList.tsx';
import { Roll } from './Roll.tsx';
import type { RollPart } from './Roll.tsx';
import { SendBack } from './SendBack.tsx';
import { SideBySide } from './SideBySide.tsx';
import { SumView } from './SumView.tsx';
import { ReadingFiles, TakeIn } from './TakeIn.tsx';
import { UnitList } from './UnitList.tsx';
import { UnitView } from './UnitView.tsx';
import { useCollection } from './useCollection.ts';
import './collection.css';

/** What can be looked at of a collection, in the order of the tabs. */
const tabs = [
  ['roll', '名册'],
  ['side', '并排看'],
  ['sum', '汇总数'],
  ['published', '公开名单'],
  ['units', '单位名单'],
] as const;
type Tab = (typeof tabs)[number][0];

/** A collection: files come in, the roll says how each unit stands, a unit is looked at, all are set side by side and added up. */
export function CollectionScreen({ id }: { id: string }) {
  const collection = useCollection(id);
  const { about, collected, lines, sums, earlier, say, did } = collection;
  const isOver = useFileDrop((dropped) => {
    void filesDropped(dropped).then(async ({ files, refusals }) => {
      await collection.take(files, refusals);
    });
  });
  const [shown, setShown] = useState<Tab>('roll');
  const [open, setOpen] = useState<string>();
  const [seen, setSeen] = useState<string>();
  const [part, setPart] = useState<RollPart>('all');
  const [columns, setColumns] = useState<readonly CellId[]>();
  const name = about ? `${String(about.year)} 年 ${about.office}` : '';
  useEffect(() => {
    document.title = `${name === '' ? '汇总' : name} - 年报`;
  }, [name]);

  const at = open === undefined ? -1 : lines.findIndex((line) => lineKey(line) === open);
  const line = lines[at];
  // what was said of what was on show before is over
  const show = (next: Line | undefined): void => {
    say([]);
    did(undefined);
    setSeen(open);
    setOpen(next && lineKey(next));
  };
  const openLine = (which: number): void => {
    const next = lines[which];
    if (next) show(next);
  };
  const openUnit = (unit: string): void => {
    openLine(lines.findIndex(({ entry }) => entry.unit === unit));
  };

  const content = (): ReactNode => {
    if (!about || !collected || !sums) return null;
    if (line)
      return (
        <UnitView
          key={lineKey(line)}
          collection={collection}
          about={about}
          line={line}
          place={{ at, all: lines.length }}
          go={(step) => {
            openLine(at + step);
          }}
          goOpen={() => {
            const next = nextUndecided(lines, at);
            if (next === undefined) say(['没有还要决定的单位了。']);
            else openLine(next);
          }}
          show={show}
          back={() => {
            show(undefined);
          }}
        />
      );
    const view: Record<Tab, () => ReactNode> = {
      roll: () => (
        <>
          <SendBack about={about} lines={lines} say={say} />
          <Roll
            lines={lines}
            uncounted={new Set(about.uncounted)}
            part={part}
            setPart={setPart}
            seen={seen}
            count={(unit, counts) => {
              const others = about.uncounted.filter((one) => one !== unit);
              void collection.change({ uncounted: counts ? others : [...others, unit] });
            }}
            open={openLine}
          />
          <Discarded id={id} collection={collection} />
        </>
      ),
      side: () => (
        <SideBySide
          collected={collected}
          columns={columns ?? [...cellsOf(collected.edition).keys()].filter(usualSet.has)}
          choose={setColumns}
          open={openUnit}
        />
      ),
      sum: () => <SumView sums={sums} about={about} say={say} open={openUnit} />,
      published: () => <PublishedList about={about} lines={lines} say={say} />,
      units: () => <UnitList collection={collection} about={about} />,
    };
    return (
      <>
        <TakeIn collection={collection} isOver={isOver} />
        <p className="help">
          {earlier.from.length === 0
            ? '没有去年的汇总，不与去年比。把去年的报告也收成一个汇总，去年的数和文字就在旁边。'
            : `去年的数取自：${earlier.from.map(({ year, office }) => `${String(year)} 年 ${office}`).join('、')}。`}
        </p>
        <nav className="collection-tabs" aria-label="看什么">
          {tabs.map(([each, label]) => (
            <Button
              key={each}
              aria-pressed={shown === each}
              kind={shown === each ? 'primary' : undefined}
              onClick={() => {
                say([]);
                setShown(each);
              }}
            >
              {label}
            </Button>
          ))}
        </nav>
        {view[shown]()}
      </>
    );
  };

  return (
    <div className="collection">
      <header className="collection-head">
        <h1>{name === '' ? '汇总' : `${name} 的汇总`}</h1>
        {collected && (
          <Button
            onClick={() => {
              const book = bookOfCollection(collected, lines);
              void handOver(
                async () => await call('collections.workbook', { fileName: `${book.title}.xlsx`, book }),
              ).then(say);
            }}
          >
            导出汇总表（Excel）
          </Button>
        )}
        <Button
          onClick={() => {
            openCollection();
          }}
        >
          返回汇总列表
        </Button>
        <HelpButton topic="county" />
      </header>
      <main className="collection-main" aria-busy={!collected && collection.problems.length === 0}>
        <Notices collection={collection} />
        {line && <ReadingFiles progress={collection.progress} stop={collection.stop} />}
        {content()}
      </main>
    </div>
  );
}

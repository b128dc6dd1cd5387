import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { HelpButton } from '../help/HelpButton.tsx';
import { openCollection } from '../route.ts';
import { handOver } from './hand-over.ts';
import { Roll } from './Roll.tsx';
import { SumView } from './SumView.tsx';
import { TakeIn } from './TakeIn.tsx';
import { UnitView } from './UnitView.tsx';
import { useCollection } from './useCollection.ts';
import './collection.css';

type Shown = 'roll' | 'sum';

/** A collection: files come in, the roll says how each unit stands, a unit is looked at, all are added up. */
export function CollectionScreen({ id }: { id: string }) {
  const collection = useCollection(id);
  const { about, view, problems, say } = collection;
  const [shown, setShown] = useState<Shown>('roll');
  const [unit, setUnit] = useState<number>();
  const name = about ? `${String(about.year)} 年 ${about.office}` : '';
  useEffect(() => {
    document.title = `${name === '' ? '汇总' : name} - 年报`;
  }, [name]);

  const line = unit === undefined ? undefined : view?.lines[unit];
  return (
    <div className="collection">
      <header className="collection-head">
        <h1>{name === '' ? '汇总' : `${name} 的汇总`}</h1>
        {view && (
          <Button
            onClick={() => {
              void handOver(
                async () =>
                  await call('collections.workbook', {
                    fileName: `${view.book.title}.xlsx`,
                    book: view.book,
                  }),
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
      <main className="collection-main" aria-busy={!view && problems.length === 0}>
        <div role="alert">
          {problems.length > 0 && (
            <Alert kind="warning" title={problems[0] ?? ''}>
              {problems.length > 1 && (
                <ul>
                  {problems.slice(1).map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              )}
            </Alert>
          )}
        </div>
        {about && view && line && unit !== undefined && (
          <UnitView
            key={`${line.entry.file} ${line.entry.unit}`}
            about={about}
            edition={view.edition}
            line={line}
            place={`${String(unit + 1)} / ${String(view.lines.length)}`}
            decide={collection.decide}
            say={say}
            go={(step) => {
              const next = unit + step;
              if (view.lines[next]) setUnit(next);
            }}
            back={() => {
              setUnit(undefined);
            }}
          />
        )}
        {about && view && !line && (
          <>
            <TakeIn collection={collection} />
            <nav className="collection-tabs" aria-label="看什么">
              {(['roll', 'sum'] as const).map((each) => (
                <Button
                  key={each}
                  aria-pressed={shown === each}
                  kind={shown === each ? 'primary' : undefined}
                  onClick={() => {
                    setShown(each);
                  }}
                >
                  {each === 'roll' ? '名册' : '汇总数'}
                </Button>
              ))}
            </nav>
            {shown === 'roll' ? (
              <Roll
                lines={view.lines}
                uncounted={new Set(about.uncounted)}
                count={collection.count}
                open={setUnit}
              />
            ) : (
              <SumView sums={view.sums} about={about} say={say} />
            )}
          </>
        )}
      </main>
    </div>
  );
}

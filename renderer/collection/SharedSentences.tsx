import { useState } from 'react';
import type { SharedSentence } from '../../shared/collection/shared-sentences.ts';
import { Button } from '../controls/Button.tsx';
import { UnitButton } from './UnitButton.tsx';

/** Sentences, or units of one, that are shown before more are asked for. */
const atOnce = 30;

/** The sentences that several units have, each leading to its units; those that nearly all have stand apart. */
export function SharedSentences({
  shared,
  open,
}: {
  shared: readonly SharedSentence[];
  open: (unit: string) => void;
}) {
  const common = shared.filter(({ isCommon }) => isCommon);
  const own = shared.filter(({ isCommon }) => !isCommon);
  return (
    <section aria-labelledby="shared-title">
      <h3 id="shared-title">几个单位都有的句子（{own.length} 句）</h3>
      {own.length === 0 ? <p className="help">没有发现。</p> : <Sentences shared={own} open={open} />}
      {common.length > 0 && (
        <details>
          <summary>多数单位都有的套话、法规表述（{common.length} 句，不算雷同）</summary>
          <Sentences shared={common} open={open} />
        </details>
      )}
    </section>
  );
}

function Sentences({ shared, open }: { shared: readonly SharedSentence[]; open: (unit: string) => void }) {
  const [count, setCount] = useState(atOnce);
  return (
    <>
      <ol className="shared-sentences">
        {shared.slice(0, count).map(({ sentence, units }) => (
          <li key={sentence}>
            <p>{sentence}</p>
            <p className="shared-units">
              {units.length} 个单位：
              {units.slice(0, atOnce).map((unit) => (
                <UnitButton key={unit} unit={unit} open={open} />
              ))}
              {units.length > atOnce && `等，都在汇总表（Excel）的“文字雷同”里`}
            </p>
          </li>
        ))}
      </ol>
      {shared.length > count && (
        <Button
          onClick={() => {
            setCount(count + 100);
          }}
        >
          再看 {Math.min(100, shared.length - count)} 句
        </Button>
      )}
    </>
  );
}

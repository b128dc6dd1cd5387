import { useEffect, useState } from 'react';
import { compareTexts } from '../../shared/last-year/compare.ts';
import type { TextComparison } from '../../shared/last-year/compare.ts';
import { hasLastYear } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';

/** The texts of both years in one, with what was added and what was left out. Worked out after the page is on show. */
export function ComparedTexts({ draft }: { draft: Draft }) {
  const [texts, setTexts] = useState<TextComparison[]>();
  useEffect(() => {
    const timer = setTimeout(() => {
      setTexts(compareTexts(draft));
    });
    return () => {
      clearTimeout(timer);
    };
  }, [draft]);
  const before = hasLastYear(draft) ? '去年' : `${String(draft.before?.year)} 年`;
  return (
    <section className="compared-texts" aria-labelledby="compare-texts" aria-busy={texts === undefined}>
      <h2 id="compare-texts">文字</h2>
      <p className="text-legend">
        <ins>今年新写的字</ins>
        <del>{before}有、今年没有的字</del>
        <span>没有记号的是两年相同的字</span>
      </p>
      <p className="help">有的地方规定，与去年相同的字超过一半要扣分（各地常见做法，国办没有规定）。</p>
      {texts?.length === 0 && <p>两年都没有文字。</p>}
      {texts?.map((text) => (
        <article key={text.id}>
          <h3>
            {text.name}
            <Similarity of={text} to={before} />
          </h3>
          <p className="compared-text">
            {text.changes.map(({ kind, text: words }, index) => {
              if (kind === 'added') return <ins key={index}>{words}</ins>;
              if (kind === 'removed') return <del key={index}>{words}</del>;
              return <span key={index}>{words}</span>;
            })}
          </p>
        </article>
      ))}
    </section>
  );
}

function Similarity({ of: { similarity, changes }, to: before }: { of: TextComparison; to: string }) {
  if (similarity === undefined)
    return <span className="chip">{changes[0]?.kind === 'removed' ? '今年还没写' : `${before}没有`}</span>;
  const isSame = changes.every(({ kind }) => kind === 'same');
  const percent = isSame ? 100 : Math.min(99, Math.round(similarity * 100));
  return (
    <span className={percent > 50 ? 'chip warn' : 'chip good'}>
      与{before}相同的字占 {percent}%
    </span>
  );
}

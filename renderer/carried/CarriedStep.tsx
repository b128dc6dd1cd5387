import { useEditing } from '../desk/desk.ts';
import { sentencesToCheck } from '../desk/last-year.ts';
import { CarriedSummary } from './CarriedSummary.tsx';
import { SentenceCard } from './SentenceCard.tsx';
import './carried.css';
import { PlainSentences } from './PlainSentences.tsx';

/** What was taken over from last year, and last year's sentences until the author has changed or confirmed them. */
export function CarriedStep() {
  const sentences = useEditing(({ draft }) => sentencesToCheck(draft));
  const confirmed = useEditing(({ draft }) => draft.confirmed.length);
  const doubtful = sentences.filter(({ isDoubtful }) => isDoubtful);
  const plain = sentences.filter(({ isDoubtful }) => !isDoubtful);
  return (
    <div className="step carried">
      <h2>去年内容核对</h2>
      <CarriedSummary />
      <p className="carried-progress" role="status">
        {sentences.length === 0
          ? '去年的原话都已经改过或者确认过了。'
          : `去年的原话还有 ${String(sentences.length)} 句没有核对${confirmed > 0 ? `，已经确认 ${String(confirmed)} 句` : ''}。改过的句子不再列在这里；只改了年份的还列着，请把其余的字也看一遍。`}
      </p>
      {doubtful.length > 0 && (
        <section aria-labelledby="carried-doubtful">
          <h3 id="carried-doubtful">里面的年份、日期或数可能过时的 {doubtful.length} 句，请一句一句看</h3>
          <ul className="sentences">
            {doubtful.map((sentence) => (
              <li key={`${sentence.textId}.${String(sentence.from)}`}>
                <SentenceCard sentence={sentence} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {plain.length > 0 && <PlainSentences sentences={plain} />}
    </div>
  );
}

import { linesOf } from '../../shared/report/report.ts';

/** Last year's words of the same part, to read beside this year's and to copy from. */
export function LastYear({ year, text }: { year: number | undefined; text: string }) {
  return (
    <section className="last-year" aria-label="去年原文">
      <h3>{year} 年的原文（只能看，可以复制）</h3>
      {linesOf(text).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </section>
  );
}

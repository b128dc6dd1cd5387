import { numberOf, outlineOf } from '../../shared/report/outline.ts';

interface Props {
  text: string;
  goTo: (from: number, to: number) => void;
  /** whether it says how to begin while nothing is numbered */
  isAlwaysShown: boolean;
}

/** The numbered paragraphs of a text by level; a number left out is named where it should stand. */
export function OutlineList({ text, goTo, isAlwaysShown }: Props) {
  const entries = outlineOf(text);
  if (entries.length === 0 && !isAlwaysShown) return null;
  return (
    <section className="side-part" aria-label="提纲">
      <h3>提纲</h3>
      {entries.length === 0 ? (
        <p className="help">
          段落开头写（一）、1. 这样的序号，这里就列出提纲；写完一条按回车，自动接下一个序号。
        </p>
      ) : (
        <ol className="outline">
          {entries.map((entry) => (
            <li key={entry.from} className={`level-${String(entry.level)}`}>
              {entry.expected !== undefined && (
                <span className="gap">
                  {entry.expected < entry.ordinal ? '缺' : '应为'}
                  {numberOf(entry.level, entry.expected)}
                </span>
              )}
              <button
                type="button"
                className="side-go"
                onClick={() => {
                  goTo(entry.from, entry.to);
                }}
              >
                {numberOf(entry.level, entry.ordinal)}
                {entry.title === '' ? '（还没有写）' : entry.title}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

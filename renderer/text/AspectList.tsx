import { aspectHeading, aspectsIn } from '../../shared/report/aspects.ts';
import type { Aspect } from '../../shared/form/edition.ts';
import { Button } from '../controls/Button.tsx';

interface Props {
  text: string;
  aspects: readonly Aspect[];
  put: (from: number, to: number, words: string) => void;
  goTo: (from: number, to: number) => void;
}

/** What the text has to cover, told by its headings; the heading of what is missing is one click away. */
export function AspectList({ text, aspects, put, goTo }: Props) {
  return (
    <section className="side-part" aria-label="要写的方面">
      <h3>要写的方面</h3>
      <ul className="aspects">
        {aspectsIn(text, aspects).map(({ aspect, heading }) => (
          <li key={aspect.title} className={heading ? 'present' : 'missing'} title={aspect.help}>
            {heading ? (
              <button
                type="button"
                className="side-go"
                onClick={() => {
                  goTo(heading.from, heading.to);
                }}
              >
                <span className="tick">有</span>
                {aspect.title}
              </button>
            ) : (
              <>
                <span className="tick">缺</span>
                <span>{aspect.title}</span>
                <Button
                  kind="plain"
                  aria-label={`补上标题“${aspect.title}”`}
                  onClick={() => {
                    const { at, words } = aspectHeading(text, aspect);
                    put(at, at, words);
                  }}
                >
                  补上
                </Button>
                <small>{aspect.help}</small>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

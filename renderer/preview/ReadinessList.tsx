import { useEditing, useNavigation } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { Button } from '../controls/Button.tsx';
import { readinessOf } from './readiness.ts';

const words = { good: '已核对', open: '要看', wrong: '有错误' } as const;

/** What was really looked at before the report leaves: a tick, or the way to what is the matter. */
export function ReadinessList() {
  const { open } = useEditing(findingsOf);
  const draft = useEditing((state) => state.draft);
  const show = useNavigation((navigation) => navigation.show);
  const list = readinessOf(draft, open);
  const isReady = list.every(({ state }) => state === 'good');
  return (
    <section className="readiness" aria-labelledby="readiness-title">
      <h3 id="readiness-title">{isReady ? '都核对过了，可以导出' : '导出前看一眼'}</h3>
      <ul>
        {list.map(({ id, name, state, says, part }) => (
          <li key={id} className={state}>
            <span className="readiness-mark" role="img" aria-label={words[state]} />
            <span className="readiness-name">{name}</span>
            <span className="readiness-says">{says}</span>
            {state !== 'good' && (
              <Button
                kind="plain"
                aria-label={`去看：${name}`}
                onClick={() => {
                  show(part);
                }}
              >
                去看
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

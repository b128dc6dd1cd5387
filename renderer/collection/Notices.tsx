import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import type { OpenCollection } from './useCollection.ts';

/** What could not be done, what there is to say, and what was done with the way back. */
export function Notices({ collection: { problems, done, did } }: { collection: OpenCollection }) {
  return (
    <>
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
      <div role="status">
        {done && (
          <Alert
            kind="info"
            title={done.words}
            action={
              <Button
                onClick={() => {
                  did(undefined);
                  void done.undo();
                }}
              >
                撤销
              </Button>
            }
          />
        )}
      </div>
    </>
  );
}

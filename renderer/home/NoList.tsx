import { useState } from 'react';
import type { Failure } from '../../shared/result.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';

/** Why there is no list of drafts, and what can be done: to look again, or to begin anew where the folder is gone for good. */
export function NoList({ failure, again }: { failure: Failure; again: () => void }) {
  const [refusal, setRefusal] = useState('');
  return (
    <Alert
      kind="error"
      role="alert"
      title="草稿没有读出来"
      action={<Button onClick={again}>再试一次</Button>}
    >
      {failure.message}
      {failure.code === 'unavailable' && (
        <details>
          <summary>这个文件夹找不回来了？</summary>
          <p>
            可以建一个空的文件夹从头开始。以前的草稿如果有备份（.nianbao 文件），建好以后打开它就都回来了。
          </p>
          <Button
            kind="danger"
            onClick={() => {
              void call('drafts.beginAnew', {}).then((answer) => {
                setRefusal(answer.ok ? '' : answer.failure.message);
                if (answer.ok) again();
              });
            }}
          >
            建一个空的文件夹
          </Button>
          {refusal !== '' && <p className="bad-text">{refusal}</p>}
        </details>
      )}
    </Alert>
  );
}

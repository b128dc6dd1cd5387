import { useState } from 'react';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { keepNew } from '../drafts/new-drafts.ts';
import { openDraft } from '../route.ts';
import { forgetWords, unsavedWordsOf } from '../drafts/unsaved-words.ts';

/** Where a draft cannot be opened: what was typed into it and never saved, as a draft of its own. */
export function RescuedWords({ id }: { id: string }) {
  const [refusal, setRefusal] = useState('');
  const [words] = unsavedWordsOf(id);
  if (!words) return null;
  return (
    <Alert
      kind="info"
      title={refusal === '' ? '这份草稿里有没存上的内容，浏览器留着。' : refusal}
      action={
        <Button
          kind="primary"
          onClick={() => {
            void keepNew(words.draft).then((kept) => {
              if (!kept.ok) {
                setRefusal(kept.failure.message);
                return;
              }
              forgetWords(words.key);
              openDraft(kept.value);
            });
          }}
        >
          另存成一份草稿
        </Button>
      }
    />
  );
}

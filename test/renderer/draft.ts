import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { organ } from '../cases/organ.ts';

/** An empty draft of a township for 2025. */
export function townshipDraft(id = 'test'): Draft {
  const draft = emptyDraft(id, { ...organ, name: '某某乡人民政府' }, 2025);
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}

import { emptyDraft } from '../../shared/draft.ts';
import type { Draft } from '../../shared/draft.ts';

/** An empty draft of a township for 2025. */
export function townshipDraft(id = 'test'): Draft {
  const organ = {
    name: '某某乡人民政府',
    level: 'township',
    address: '',
    postcode: '',
    phone: '',
    email: '',
    website: '',
  };
  const draft = emptyDraft(id, organ as Draft['organ'], 2025);
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}

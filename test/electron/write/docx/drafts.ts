import type { Draft } from '../../../../shared/draft/draft.ts';
import { withText } from '../../../../shared/draft/draft.ts';
import { emptyDraftOf, fullDraft } from '../../../cases/full.ts';
import { seedDraft, seedIds } from '../../../cases/seeds.ts';

/** Reports as different as they come: the seeds, a whole one, empty ones of both editions. */
export const ordinaryDrafts: readonly (readonly [name: string, draft: Draft])[] = [
  ...seedIds.map((id) => [`seed ${id}`, seedDraft(id)] as const),
  ['full', fullDraft()],
  ['empty 2020', emptyDraftOf(2020)],
  ['empty 2025', emptyDraftOf(2025)],
];

/** What a paste can bring: markup, characters XML forbids, halves of pairs, the marks of the form itself. */
export const hostileTexts: readonly string[] = [
  '<w:p>&amp;"quotes"\'apostrophe\'</w:p> ]]> <!-- x --> <?x?>',
  'emoji 😀👨‍👩‍👧 rare 𠮷𡃁 combining e\u0301 right to left \u202eabc\u202c',
  'control \u0000\u0001\b\u000b\f\u001f\u007f\u0085 end',
  'lone \ud800 and \udfff and \ufffe\uffff',
  'tab\tand\ttab',
  '⟦text⟧ ⟦cut⟧ ⟦indent⟧ {tag} $& $1 $$',
  '长'.repeat(50_000),
  '（一）标题。' + '<b>'.repeat(50),
  '1.' + 'x'.repeat(5000),
];

/** A draft with every one of them in every text and, where it fits, in the names. */
export function hostileDraft(): Draft {
  let draft = fullDraft();
  const text = hostileTexts.join('\n');
  for (const id of ['preamble', 'overview', 'disclosureNote', 'problems', 'other'] as const)
    draft = withText(draft, id, text);
  const name = hostileTexts.slice(0, 6).join('');
  return {
    ...draft,
    title: name,
    organ: { ...draft.organ, name },
    signature: { organ: name, date: '2026-12-01' },
  };
}

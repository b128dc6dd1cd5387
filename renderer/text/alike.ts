import { alikeWithLastYear } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Place } from '../../shared/draft/place.ts';
import type { TextId } from '../../shared/form/edition.ts';

/** The sentences of a text that last year's report has, while it is found that too much of the words is last year's. */
export function alikeIn(draft: Draft, open: readonly Finding[], id: TextId): readonly Place[] {
  if (!open.some(({ rule }) => rule === 'alike')) return [];
  return alikeWithLastYear(draft)?.texts.find((text) => text.id === id)?.sentences ?? [];
}

import { useStore } from 'zustand';
import { useMemo } from 'react';
import type { TextId } from '../../shared/form/edition.ts';
import { findIn } from '../../shared/draft/find.ts';
import { isSamePlace } from '../desk/search.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { alikeIn } from './alike.ts';
import type { Mark } from './segments.ts';

/**
 * What lies under the words of a text: findings, sentences that last year's report has, what the finding under the mouse
 * means, and what a search found.
 */
export function useMarks(id: TextId): Mark[] {
  const { open } = useEditing(findingsOf);
  const draft = useEditing((state) => state.draft);
  const lit = useNavigation((navigation) => navigation.lit.place);
  const { isOpen, words, current } = useStore(useDesk().search);
  return useMemo(() => {
    const marks = open.flatMap(({ where: { place }, severity }): Mark[] =>
      place?.text === id ? [{ kind: severity, from: place.from, to: place.to }] : [],
    );
    for (const { from, to } of alikeIn(draft, open, id)) marks.push({ kind: 'alike', from, to });
    if (lit?.text === id) marks.push({ kind: 'lit', from: lit.from, to: lit.to });
    for (const place of isOpen ? findIn(draft, words) : []) {
      if (place.text !== id) continue;
      marks.push({ kind: isSamePlace(place, current) ? 'current' : 'found', from: place.from, to: place.to });
    }
    return marks;
  }, [open, draft, lit, isOpen, words, current, id]);
}

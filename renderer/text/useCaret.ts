import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { TextId } from '../../shared/form/edition.ts';
import { useDesk } from '../desk/desk.ts';

/** Tells where the caret of a field is, moved by whom or what ever: React's `select` misses what a script moves. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>, id: TextId): void {
  const { navigation } = useDesk();
  useEffect(() => {
    const onSelection = (): void => {
      const area = field.current;
      if (!area || document.activeElement !== area) return;
      navigation.getState().caretAt({ text: id, from: area.selectionStart, to: area.selectionEnd });
    };
    document.addEventListener('selectionchange', onSelection);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
    };
  }, [field, id, navigation]);
}

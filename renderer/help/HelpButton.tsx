import { useEffect } from 'react';
import { Button } from '../controls/Button.tsx';
import { openHelp } from './showing.ts';
import type { TopicId } from './topics/index.ts';

/** Opens the help at the page that is about the screen it stands on; F1 does the same. */
export function HelpButton({ topic }: { topic: TopicId }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      openHelp(topic);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [topic]);
  return (
    <Button
      className="no-print"
      title="帮助（F1）"
      onClick={() => {
        openHelp(topic);
      }}
    >
      帮助
    </Button>
  );
}

import { useDesk, useEditing } from './desk.ts';
import { moveTexts, showSentence } from './in-step.ts';
import { movable, staleIn } from './stale.ts';
import { Button } from '../controls/Button.tsx';

/** Says how many places of the texts still have the numbers that cells had before, with the way there and what moves them. */
export function InStep({ className }: { className: string }) {
  const desk = useDesk();
  const stale = useEditing(staleIn);
  const [first] = stale;
  if (!first) return null;
  const moving = movable(stale).length;
  return (
    <p className={className} role="status">
      文字里有 {stale.length} 处还是表格改动以前的数
      {moving > 0 && (
        <Button
          size="small"
          title={`把 ${String(moving)} 处改成表里现在的数，可以撤销`}
          onClick={() => {
            moveTexts(desk.editing);
          }}
        >
          文字跟着改
        </Button>
      )}
      <Button
        kind="plain"
        onClick={() => {
          showSentence(desk, first);
        }}
      >
        去看{stale.length > 1 ? '第一处' : ''}
      </Button>
    </p>
  );
}

import { openHome } from '../route.ts';
import { useDesk } from '../desk/desk.ts';
import { Button } from '../controls/Button.tsx';

/** The way back to the list of drafts, taken once all is saved. */
export function BackToList() {
  const { saver } = useDesk();
  return (
    <Button
      onClick={() => {
        void saver.settle().then((saved) => {
          if (saved) openHome();
        });
      }}
    >
      返回列表
    </Button>
  );
}

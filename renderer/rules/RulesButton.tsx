import { Button } from '../controls/Button.tsx';
import { openRules } from './showing.ts';

/** Opens the book of rules. @param kind how the button looks */
export function RulesButton({ kind }: { kind?: 'plain' }) {
  return (
    <Button
      kind={kind}
      title="检查的每一条规则：依据、理由、正反例子"
      onClick={() => {
        openRules();
      }}
    >
      规则说明
    </Button>
  );
}

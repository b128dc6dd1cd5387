import { FindingCard } from '../findings/FindingCard.tsx';
import { useEditing } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { Button } from '../controls/Button.tsx';

interface Props {
  isPrint: boolean;
  goOn: () => void;
  mend: () => void;
}

/** A report with errors leaves the program only when its author says so after seeing them. */
export function Stopped({ isPrint, goOn, mend }: Props) {
  const errors = useEditing(findingsOf).open.filter(({ severity }) => severity === 'error');
  const what = isPrint ? '打印' : '导出';
  return (
    <div className="stopped">
      <h3>
        先不要{what}：还有 {errors.length} 处错误
      </h3>
      <div className="export-choice">
        <Button kind="primary" onClick={mend}>
          先去改正
        </Button>
        <Button kind="danger" onClick={goOn}>
          仍要{what}
        </Button>
      </div>
      <ul>
        {errors.map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { hasErrors } from '../../shared/check/index.ts';
import type { Delivery } from '../../shared/contract.ts';
import type { ReportFormat } from '../../shared/report/report-file.ts';
import { fileNameOf } from '../../shared/report/report.ts';
import type { Failure } from '../../shared/result.ts';
import { call, isDesktop } from '../call.ts';
import { offerDelivery } from '../files/download.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { Exported } from './Exported.tsx';
import { ReadinessList } from './ReadinessList.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { Stopped } from './Stopped.tsx';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';

/** What the author asked for: a file, or paper. */
type Way = ReportFormat | 'print';
type Outcome =
  | { state: 'ready' }
  | { state: 'working'; way: Way }
  /** stopped by errors; the author may go on knowingly */
  | { state: 'stopped'; way: Way }
  | { state: 'refused'; failure: Failure }
  | { state: 'done'; delivery: Delivery; errors: number }
  | { state: 'printing' };

const ready: Outcome = { state: 'ready' };
const ways: readonly { way: Way; label: string }[] = [
  { way: 'docx', label: '导出 Word 文件' },
  { way: 'html', label: '导出网页文件' },
  { way: 'xlsx', label: '导出 Excel 表格' },
  // a browser prints, and can print to a file
  isDesktop ? { way: 'pdf', label: '导出 PDF 文件' } : { way: 'print', label: '打印' },
];

/** Exports the report. What was found is said first, and the author decides. */
export function Export() {
  const { editing, saver } = useDesk();
  const [outcome, setOutcome] = useState<Outcome>(ready);
  const fileName = useEditing(({ draft }) => fileNameOf(draft, 'docx').replace(/\.docx$/u, ''));
  const show = useNavigation((navigation) => navigation.show);

  const take = async (way: Way, anyway: boolean): Promise<void> => {
    const state = editing.getState();
    const { open } = findingsOf(state);
    if (!anyway && hasErrors(open)) {
      setOutcome({ state: 'stopped', way });
      return;
    }
    if (way === 'print') {
      setOutcome({ state: 'printing' });
      return;
    }
    setOutcome({ state: 'working', way });
    void saver.flush();
    const answer = await call('reports.export', { draft: state.draft, format: way, anyway });
    if (!answer.ok) {
      const { failure } = answer;
      setOutcome(failure.code === 'hasErrors' ? { state: 'stopped', way } : { state: 'refused', failure });
      return;
    }
    const delivery = answer.value;
    offerDelivery(delivery);
    const errors = open.filter(({ severity }) => severity === 'error').length;
    setOutcome(delivery.kind === 'cancelled' ? ready : { state: 'done', delivery, errors });
  };

  // on a low screen what came of it would stand below what is in sight
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.state !== 'ready') said.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  const working = outcome.state === 'working' ? outcome.way : undefined;
  return (
    <section className="export" aria-label="导出这份报告">
      <ReadinessList />
      <p className="export-name">
        文件名 <strong>{fileName}</strong>
      </p>
      <div className="export-buttons">
        {ways.map(({ way, label }) => (
          <Button
            key={way}
            kind={way === 'docx' ? 'primary' : undefined}
            size="large"
            busy={working === way}
            onClick={() => void take(way, false)}
          >
            {label}
          </Button>
        ))}
      </div>
      <div ref={said}>
        <div role="status">
          {outcome.state === 'done' && <Exported delivery={outcome.delivery} errors={outcome.errors} />}
        </div>
        <div role="alert">
          {outcome.state === 'refused' && (
            <Alert kind="error" title="没有导出">
              {outcome.failure.message}
            </Alert>
          )}
          {outcome.state === 'stopped' && (
            <Stopped
              isPrint={outcome.way === 'print'}
              goOn={() => void take(outcome.way, true)}
              mend={() => {
                show('report');
              }}
            />
          )}
        </div>
      </div>
      {outcome.state === 'printing' && (
        <PrintSheet
          done={() => {
            setOutcome(ready);
          }}
        />
      )}
    </section>
  );
}

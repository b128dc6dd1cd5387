import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Delivery, ReportFormat } from '../../shared/contract.ts';
import { hasErrors } from '../../shared/check/index.ts';
import type { Failure } from '../../shared/result.ts';
import { call } from '../call.ts';
import { fileOf, offerDownload } from '../download.ts';
import { useDesk } from '../state/context.ts';
import { findingsOf } from '../state/findings.ts';
import { FindingCard } from '../findings/FindingCard.tsx';

type Outcome =
  | { state: 'ready' }
  | { state: 'working'; format: ReportFormat }
  /** stopped by errors; the author may go on knowingly */
  | { state: 'stopped'; format: ReportFormat }
  | { state: 'refused'; failure: Failure }
  | { state: 'done'; delivery: Delivery };

/** Exports the report. Errors are shown first, and the author decides. */
export function Export() {
  const { editing, saver } = useDesk();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'ready' });

  const exportAs = async (format: ReportFormat, anyway: boolean): Promise<void> => {
    const state = editing.getState();
    if (!anyway && hasErrors(findingsOf(state).open)) {
      setOutcome({ state: 'stopped', format });
      return;
    }
    setOutcome({ state: 'working', format });
    void saver.flush();
    const answer = await call('reports.export', { draft: state.draft, format, anyway });
    if (!answer.ok) {
      const { failure } = answer;
      setOutcome(failure.code === 'hasErrors' ? { state: 'stopped', format } : { state: 'refused', failure });
      return;
    }
    if (answer.value.kind === 'download') {
      const { base64, mediaType, fileName } = answer.value;
      offerDownload(fileOf(base64, mediaType), fileName);
    }
    setOutcome({ state: 'done', delivery: answer.value });
  };

  const working = outcome.state === 'working' ? outcome.format : undefined;
  return (
    <section className="export" aria-label="导出">
      <div className="export-buttons">
        <Button
          type="primary"
          size="large"
          loading={working === 'docx'}
          onClick={() => void exportAs('docx', false)}
        >
          导出 Word 文件
        </Button>
        <Button size="large" loading={working === 'html'} onClick={() => void exportAs('html', false)}>
          导出网页文件
        </Button>
      </div>
      <div role="status">{outcome.state === 'done' && <Done delivery={outcome.delivery} />}</div>
      <div role="alert">
        {outcome.state === 'refused' && (
          <Alert type="error" showIcon title="没有导出" description={outcome.failure.message} />
        )}
        {outcome.state === 'stopped' && (
          <Stopped
            goOn={() => void exportAs(outcome.format, true)}
            cancel={() => {
              setOutcome({ state: 'ready' });
            }}
          />
        )}
      </div>
    </section>
  );
}

function Done({ delivery }: { delivery: Delivery }) {
  if (delivery.kind === 'cancelled') return null;
  return (
    <Alert
      type="success"
      showIcon
      title="已经导出"
      description={
        delivery.kind === 'saved'
          ? `文件在：${delivery.path}`
          : `文件“${delivery.fileName}”在浏览器的下载文件夹里。`
      }
    />
  );
}

function Stopped({ goOn, cancel }: { goOn: () => void; cancel: () => void }) {
  const { editing } = useDesk();
  const errors = findingsOf(editing.getState()).open.filter(({ severity }) => severity === 'error');
  return (
    <div className="stopped">
      <h3>先不要导出：还有 {errors.length} 处错误</h3>
      <ul>
        {errors.map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
      <div className="export-buttons">
        <Button type="primary" onClick={cancel}>
          先去改正
        </Button>
        <Button danger onClick={goOn}>
          仍要导出
        </Button>
      </div>
    </div>
  );
}

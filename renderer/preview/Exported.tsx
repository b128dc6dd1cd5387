import { useState } from 'react';
import type { Delivery } from '../../shared/contract.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { NextYear } from './NextYear.tsx';
import { Button } from '../controls/Button.tsx';

/** Where the file is, how to get at it, and whether it went out with errors. */
export function Exported({ delivery, errors }: { delivery: Delivery; errors: number }) {
  const [refused, setRefused] = useState('');
  if (delivery.kind === 'cancelled') return null;
  const ask = (name: 'files.open' | 'files.show', path: string): void => {
    void call(name, { path }).then((answer) => {
      setRefused(answer.ok ? '' : answer.failure.message);
    });
  };
  return (
    <Alert
      kind={errors > 0 ? 'warning' : 'success'}
      title={errors > 0 ? `已经导出，但带着 ${String(errors)} 处错误` : '已经导出'}
    >
      <div className="exported">
        {errors > 0 && <p>这份文件不要上报或公布；改好以后请重新导出。</p>}
        {delivery.kind === 'download' ? (
          <p>“{delivery.fileName}”在浏览器的下载文件夹里。</p>
        ) : (
          <>
            <p>{delivery.path}</p>
            <div className="export-choice">
              <Button
                onClick={() => {
                  ask('files.open', delivery.path);
                }}
              >
                打开
              </Button>
              <Button
                onClick={() => {
                  ask('files.show', delivery.path);
                }}
              >
                在文件夹中显示
              </Button>
            </div>
          </>
        )}
        {errors === 0 && <NextYear />}
        <p className="bad-text">{refused}</p>
      </div>
    </Alert>
  );
}

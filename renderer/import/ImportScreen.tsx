import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useDropAndPaste } from './useDropAndPaste.ts';
import { importing, leaveImport } from './importing.ts';
import type { Importing } from './importing.ts';
import { goOnWithKept } from './kept-review.ts';
import { Refused } from './Refused.tsx';
import { Review } from './Review.tsx';
import './import.css';
import { Button } from '../controls/Button.tsx';

goOnWithKept();

/** A report that was chosen, dropped or pasted, to be looked at before anything of it is kept. */
export function ImportScreen() {
  const current = useStore(importing);
  useEffect(() => {
    document.title = '核对读入的报告 - 年报';
  }, []);
  return current.state === 'read' ? (
    <Review key={current.name} name={current.name} read={current.read} decided={current} />
  ) : (
    <NothingRead current={current} />
  );
}

/** Nothing is at stake yet, so what is dropped or pasted here is read at once. */
function NothingRead({ current }: { current: Exclude<Importing, { state: 'read' }> }) {
  useDropAndPaste(current.state === 'none' ? undefined : current.wish);
  switch (current.state) {
    case 'refused':
      return <Refused name={current.name} message={current.failure.message} wish={current.wish} />;
    case 'reading':
      return (
        <main className="refused-screen" aria-busy="true">
          <h1 role="status">正在读“{current.name}”…</h1>
          <Button onClick={leaveImport}>不读了，返回</Button>
        </main>
      );
    case 'none':
      return (
        <main className="refused-screen">
          <h1>现在没有正在核对的报告</h1>
          <p>已经新建或保存的草稿都在列表里，没有丢。要读另一份报告，请返回列表选文件。</p>
          <Button kind="primary" onClick={leaveImport}>
            返回列表
          </Button>
        </main>
      );
  }
}

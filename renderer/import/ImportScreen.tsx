import { Button } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { openHome } from '../route.ts';
import { useDropAndPaste } from './useDropAndPaste.ts';
import { endImport, importing } from './importing.ts';
import { Refused } from './Refused.tsx';
import { Review } from './Review.tsx';

/** A report that was chosen, dropped or pasted, to be looked at before anything of it is kept. */
export function ImportScreen() {
  const current = useStore(importing);
  useDropAndPaste();
  useEffect(() => {
    document.title = '核对读入的报告 - 年报';
  }, []);
  switch (current.state) {
    case 'read':
      return <Review key={current.name} name={current.name} read={current.read} decided={current} />;
    case 'refused':
      return <Refused name={current.name} message={current.failure.message} />;
    case 'reading':
      return (
        <main className="refused-screen" aria-busy="true">
          <h1 role="status">正在读“{current.name}”…</h1>
          <Button onClick={leave}>不读了，返回</Button>
        </main>
      );
    case 'none':
      return (
        <main className="refused-screen">
          <h1>现在没有正在核对的报告</h1>
          <p>原来的文件没有改动。要接着读，请返回列表重新选一次文件。</p>
          <Button type="primary" onClick={leave}>
            返回列表
          </Button>
        </main>
      );
  }
}

function leave(): void {
  endImport();
  openHome();
}

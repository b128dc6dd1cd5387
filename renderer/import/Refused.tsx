import { ChooseFile } from './ChooseFile.tsx';
import { leaveImport } from './importing.ts';
import type { Wish } from './importing.ts';
import { PasteBox } from './PasteBox.tsx';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';

interface Props {
  name: string;
  message: string;
  /** what the author wanted of the report; the next one is read for the same */
  wish: Wish | undefined;
}

/** Why a file could not be read, and what to do instead. */
export function Refused({ name, message, wish }: Props) {
  return (
    <main className="refused-screen import-refused">
      <h1>没有读出来：{name}</h1>
      <Alert kind="error" role="alert" title={message.replace(`${name}：`, '')} />
      <section aria-labelledby="refused-ways">
        <h2 id="refused-ways">可以这样做</h2>
        <ol>
          <li>
            换一个文件：Word（.docx、.doc）、WPS、网页或文本格式都可以。
            <ChooseFile label="重新选择文件" primary wish={wish} />
          </li>
          <li>
            用 Word 或 WPS 打开去年的报告，按 Ctrl+A、Ctrl+C 全部复制，再粘贴到这里：
            <PasteBox wish={wish} />
          </li>
          <li>
            手头只有图片或扫描件的，请返回列表用“空白新建”，对照着填；上年结转照去年的“结转下年度”填。
            <Button onClick={leaveImport}>返回列表</Button>
          </li>
        </ol>
      </section>
    </main>
  );
}

import { importFiles, importPasted } from './importing.ts';
import type { Wish } from './importing.ts';

/** A place to paste a whole report, or its file, into; what is pasted is read at once. */
export function PasteBox({ wish }: { wish?: Wish | undefined }) {
  return (
    <textarea
      className="paste-box"
      rows={2}
      value=""
      readOnly={false}
      placeholder="点这里，再按 Ctrl+V 粘贴整篇报告（连同表格）"
      aria-label="把整篇报告粘贴到这里"
      onChange={() => undefined}
      onPaste={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const { clipboardData } = event;
        if (clipboardData.files.length > 0 && clipboardData.getData('text/html') === '') {
          importFiles([...clipboardData.files], wish);
        } else importPasted(clipboardData, wish);
      }}
    />
  );
}

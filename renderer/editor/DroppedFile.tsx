import { offerFile } from '../carried/offer-last-year.ts';
import { openDraft } from '../route.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { BackToList } from './BackToList.tsx';
import { DroppedFiles } from '../files/DroppedFiles.tsx';
import { useDroppedFiles } from '../files/useDroppedFiles.ts';
import { offerNumbers } from '../numbers/offered.ts';
import { Button } from '../controls/Button.tsx';

/**
 * A file dropped on an open draft: the browser would open it in the page's place. Nothing of it is read into the draft
 * unasked; it is said where reports are read, and offered as last year's where the draft has none.
 */
export function DroppedFile() {
  const { editing, navigation, lastYearOffer } = useDesk();
  const needsLastYear = useEditing(({ draft }) => draft.before === null);
  const year = useEditing(({ draft }) => draft.year);
  const [files, forget] = useDroppedFiles();
  return (
    <DroppedFiles files={files} unchanged="这份草稿没有变。">
      <p>
        {needsLastYear
          ? `可以把它作为去年的报告，带到这份 ${String(year)} 年的草稿里；三张表里的数也可以填进来；要单独打开它，请返回列表，再拖到列表页上。`
          : '这里正在填这份草稿。三张表里的数可以填进来；要读别的报告，请返回列表，再把文件拖到列表页上。'}
      </p>
      <div className="form-actions">
        {needsLastYear && (
          <Button
            kind="primary"
            onClick={() => {
              forget();
              openDraft(editing.getState().draft.id);
              navigation.getState().show('lastYear');
              void offerFile(lastYearOffer, files);
            }}
          >
            作为去年的报告
          </Button>
        )}
        <Button
          onClick={() => {
            forget();
            openDraft(editing.getState().draft.id);
            void offerNumbers(files, editing.getState().draft.edition);
          }}
        >
          只要里面的数
        </Button>
        <BackToList />
        <Button onClick={forget}>知道了</Button>
      </div>
    </DroppedFiles>
  );
}

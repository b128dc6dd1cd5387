import { useEditing } from '../desk/desk.ts';

/** What the report is good for once its year is over. */
export function NextYear() {
  const year = useEditing(({ draft }) => draft.year);
  return (
    <p className="help">
      这份草稿会一直留着。明年写 {year + 1} 年的报告，在草稿列表里点它下面的“用它新建 {year + 1}{' '}
      年”，文字和上年结转都会带过去。
    </p>
  );
}

import { Alert } from '../controls/Alert.tsx';
import { wrongClockYear } from '../drafts/report-years.ts';

/** Says that this PC's clock is wrong, where it cannot be right: the years on offer and the times of saving rest on it. */
export function WrongClock() {
  const year = wrongClockYear();
  if (year === undefined) return null;
  return (
    <Alert kind="warning" title={`这台电脑的日期不对，显示的是 ${String(year)} 年`}>
      请把电脑的日期调准（多半是主板电池没电了）。不调也能填写，草稿不会丢；新建时请核对报告年度，列表里的保存时间会不准。
    </Alert>
  );
}

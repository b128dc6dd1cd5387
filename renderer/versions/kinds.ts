import type { DraftVersion } from '../../shared/contract.ts';

/** Why a version was kept, as its line says it. */
export const kindWords: Readonly<Record<DraftVersion['kind'], string>> = {
  opened: '开始编辑时',
  worked: '编辑中',
  import: '带入去年的报告以前',
  restore: '换回别的版本以前',
  follow: '文字跟着表格改以前',
  change: '一次改多处以前',
  export: '导出时',
  refused: '没存上的一份',
  unpack: '打开 .nianbao 文件以前',
  asked: '特意留下的',
};

import { plainName } from './place.ts';

const heads = /^(?:(?:填报|报送|责任|公开)?(?:单位|机关|部门|主体)(?:名称|全称)?|名称|全称)$/u;
const organ = /(?:政府|办事处|街道|局|委|委员会|办|办公室|中心|队|站|所|馆|厅|院|乡|镇|公司|社|校|部)$/u;

/**
 * The units that a list names, given as rows of cells: the column headed 单位名称 or the like, else the one that holds most
 * names of offices. Numbers and heads are left out. A unit that is named twice stands twice.
 */
export function unitsIn(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.slice(0, 20_000).map((row) => row.slice(0, 50).map((cell) => cell.trim()));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const headRow = cells
    .slice(0, 10)
    .findIndex((row) => row.some((cell) => heads.test(cell) && row.length > 1));
  const headed = headRow === -1 ? -1 : (cells[headRow] ?? []).findIndex((cell) => heads.test(cell));
  const column = headed === -1 ? richest(cells, width) : headed;
  return cells
    .slice(headed === -1 ? 0 : headRow + 1)
    .map((row) => withoutNumber(row[column] ?? ''))
    .filter((name) => /\p{L}{2}/u.test(plainName(name)) && !heads.test(name) && !notes.test(name));
}

/** Whether they are names of offices by and large, and no lines of a report or of a file of another kind. */
export function areUnits(names: readonly string[]): boolean {
  return names.filter((name) => organ.test(plainName(name))).length * 3 >= names.length;
}

const notes = /^(?:合计|总计|共计|小计|备注|说明|附件|填表|制表|联系)|[。；]|名单|一览表|汇总表/u;

/** 1. 甲局, （一）乙局: lists that were typed. */
function withoutNumber(text: string): string {
  return text.replace(/^[（(]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[）).、．]\s*|^\d{1,4}\s+/u, '').trim();
}

function richest(cells: readonly (readonly string[])[], width: number): number {
  let [best, most] = [0, -1];
  for (let column = 0; column < width; column += 1) {
    const count = cells.filter((row) => organ.test(plainName(row[column] ?? ''))).length;
    if (count > most) [best, most] = [column, count];
  }
  return best;
}

import type { CellId } from '../../shared/form/edition.ts';

/** Numbers that are looked at together, of whatever form has them. */
interface ColumnSet {
  label: string;
  has: (id: CellId) => boolean;
}

/** What a county looks at first. */
export const usualSet: ColumnSet = {
  label: '主要的数',
  has: (id) =>
    /^requests\.(?:new|carriedIn|handledTotal|carriedOut)\.total$|^disputes\..*\.total$|^disclosure\..*\.(?:made|inForce|decisions|amount)$/u.test(
      id,
    ),
};

/** The sets that one press puts side by side. */
export const columnSets: readonly ColumnSet[] = [
  usualSet,
  { label: '表二', has: (id) => id.startsWith('disclosure.') },
  { label: '表三的总计', has: (id) => /^requests\..*\.total$/u.test(id) },
  { label: '表三的新收，按申请人', has: (id) => id.startsWith('requests.new.') },
  { label: '表四', has: (id) => id.startsWith('disputes.') },
  { label: '所有的数', has: () => true },
];

import type { Finding, Said, SumTerm } from './finding.ts';

/** A finding as one message, for whoever reads words: where, what stands there, and what to do. */
export function messageOf({ where, says, remedy }: Pick<Finding, 'where' | 'says' | 'remedy'>): string {
  const said = says.map(clauseOf).join('，');
  return `${where.name === '' ? '' : `${where.name}：`}${said}。${remedy}`;
}

/** One clause of it in words. */
export function clauseOf(said: Said): string {
  switch (said.kind) {
    case 'text':
      return said.text;
    case 'words':
      return `${said.before}${said.words.map((words) => `“${words}”`).join('、')}${said.after}`;
    case 'value':
      return `${said.name}是 ${said.value}`;
    case 'sum':
      return `${said.terms.map(termOf).join('')}${said.terms.length > 1 ? ` ＝ ${said.sum}` : ''}`;
  }
}

function termOf({ sign, label, value }: SumTerm, index: number): string {
  const before = index > 0 ? (sign === '+' ? ' ＋ ' : ' － ') : sign === '-' ? '－ ' : '';
  return `${before}${label} ${value}`;
}

import { once } from '../form/once.ts';
import type { Word } from './lex.ts';
import { isStatement } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Spoken } from './spoken.ts';

const sentenceAspects = once((spoken: Spoken) => {
  const decisions = spoken.words.flatMap((word) =>
    isStatement(word) && word.meaning.part?.includes('decisions') ? [word.meaning.id] : [],
  );
  const shown = spoken.text.search(/信息(?!公开)|公示|上传|录入|归集|报送/u);
  return {
    /** 办理行政许可 counts applications too, but for where 行政处罚 stands beside it: then it is of what was decided */
    decided: new Set(decisions).size,
    /** from where on what was shown is entries of a list, not decisions */
    shownAt: shown < 0 ? Infinity : shown,
  };
});

/** Table two counts what was made and decided, not what was shown, looked through or kept in a list. */
export function isDocument(
  spoken: Spoken,
  piece: Piece,
  all: readonly Word[],
  within: readonly Word[],
): boolean {
  const told = all.filter(isStatement).map(({ meaning }) => meaning);
  const parts = told.filter(({ table, axis }) => table === 'disclosure' && axis === 'part');
  const [part] = parts;
  if (within.some(({ meaning }) => meaning === 'foreign')) return false;
  if (part && parts.every(({ id }) => id === 'disclosure.inForce')) {
    return !spoken.isReviewed || within.some(({ text }) => text === '现行有效');
  }
  // 发布《…》等文件，全年制发规范性文件82件: what was shown before is another thing
  const isSaidAnew =
    part?.id === 'disclosure.made' && told.some(({ id }) => id === 'disclosure.normativeDocuments');
  // the table's own words
  if (/处理决定数量|收费金额/u.test(spoken.text.slice(piece.from, piece.to)) && !part?.id.endsWith('made'))
    return true;
  // what was charged is the same whether it was shown or not
  if (
    told.some(({ kind }) => kind === 'money') &&
    !/信息|公开/u.test(spoken.text.slice(piece.from, piece.to))
  )
    return true;
  const { decided, shownAt } = sentenceAspects(spoken);
  const said = spoken.text.slice(piece.from, piece.to);
  const isDecided = said.includes('决定');
  // 主动公开行政许可325项、行政处罚68项: shown side by side, they are the year's
  const isSideBySide = decided > 1 && !spoken.isReviewed && piece.to <= shownAt;
  const isShown =
    all.some(({ meaning }) => meaning === 'reviewed' || meaning === 'published') ||
    (!isSaidAnew && (spoken.isReviewed || spoken.isPublished));
  if (isShown && !isSideBySide) return false;
  if (part) return parts.length === 1;
  const isDone =
    !isDecided &&
    decided < 2 &&
    all.some((word) => word.meaning === 'doing' || (isStatement(word) && word.meaning.kind === 'flow'));
  const { unit = '' } = piece.quantity ?? {};
  const isOfInformation = /信息|公开/u.test(said) && !isSideBySide;
  const isCounted = !['条', '篇', '次'].includes(unit) && (isDecided || isSideBySide || unit !== '项');
  return !isDone && !isOfInformation && isCounted;
}

import type { Edition } from '../../form/edition.ts';
import {
  withoutAnswersApart,
  withoutAnswersBesideWithdrawn,
  withoutAnswersOfNew,
  withoutCarriedParts,
  withoutSecondHeads,
} from './answers-apart.ts';
import { readPiece } from './read-piece.ts';
import { endYears } from './year-row.ts';
import type { Claim } from '../claim.ts';
import type { Lexed } from '../pieces/lex.ts';
import { piecesOf } from '../pieces/cut.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Context } from '../spoken/context.ts';
import { unspoken } from '../spoken/spoken.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** Everything a sentence claims. Places are counted from the beginning of the sentence plus `offset`. */
export function readSentence(
  edition: Edition,
  year: number,
  lexed: Lexed,
  sentence: string,
  offset: number,
  context: Context,
): { claims: Claim[]; context: Context; isOfElse: boolean } {
  const spoken = unspoken(edition, year, lexed, sentence, offset, context);
  for (const piece of piecesOf({ ...lexed, words: spoken.words })) {
    const { isOtherTime, isLastYear } = spoken;
    readPiece(spoken, piece);
    // 剩余6件纳入2026年台账: where it goes, not when what follows was
    // 对2020年以前印发的文件逐件清理，废止3件: which documents, not when
    const isOfDocuments = ofDocuments.test(spoken.text.slice(piece.from, piece.to));
    if (isOfDocuments) Object.assign(spoken, { isOtherTime, isLastYear });
    if (isBound(piece, year) && !/才|方[能可]/u.test(spoken.text.slice(piece.from, piece.to)))
      Object.assign(spoken, { isOtherTime, isLastYear });
  }
  endYears(spoken);
  const { topic, isOfDisclosure, lastFigure, isOtherTime, told } = spoken;
  return {
    isOfElse: topic.table === 'foreign',
    claims: [
      ...withoutAnswersOfNew(
        withoutCarriedParts(
          withoutSecondHeads(withoutAnswersBesideWithdrawn(withoutAnswersApart(spoken)), spoken.counts),
        ),
        spoken.text,
      ).map(sharing(spoken)),
      ...spoken.lists.end(),
      ...spoken.matters.end(),
    ],
    context: {
      topic: topic.table === 'foreign' ? context.topic : topic,
      isOfDisclosure,
      isOfElse: context.isOfElse && topic.table === 'none',
      lastFigure,
      // a sentence without numbers of its own leaves them as they were
      told: told.length > 0 ? told : context.told,
      isOtherTime,
    },
  };
}

/** Whether a number goes on to a year to come. */
function isBound({ quantity, behind }: Piece, own: number): boolean {
  return (
    quantity !== undefined &&
    behind.some(({ meaning, text }) => meaning === 'year' && Number(text.slice(0, 4)) > own)
  );
}

const ofDocuments = /^(?:对|将|把)[^，]*(?:文件|制度|规章)/u;

/** Shares that make 100 together, or each of two ways to divide, may be nudged for that. */
function sharing({ shares }: Spoken): (claim: Claim) => Claim {
  const isOfAll = shares.mod(100).eq(0);
  return (claim) => (claim.kind === 'share' && isOfAll ? { ...claim, isOfAll } : claim);
}

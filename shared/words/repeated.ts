import { matchesIn } from './matches.ts';
import { onceByText } from './once-by-text.ts';

/** Words that stand twice, one behind the other: from the first ones up to, not including, the end of the second. */
export interface Repeated {
  from: number;
  to: number;
}

const shortest = 3;
const longest = 30;
/** Up to here words alone; a whole clause with its mark may be as long as `longest`. */
const longestWords = 12;
const shortestClause = 5;

/** The paragraphs of a draft, so that a key typed asks one anew; of longer ones nothing is remembered. */
const longestRemembered = 2000;
const mostRemembered = 500;
/** A line with more of them is no text of a report. */
const mostOfLine = 20;

/**
 * 加强公开加强公开, 依申请公开方面。依申请公开方面。: the same ideographs at once again. Words of two may rightly be said
 * again; those that may not are listed elsewhere. Linear in the text for each length; no more than `most`.
 */
export function repeatedIn(text: string, most: number): Repeated[] {
  const found: Repeated[] = [];
  for (const { index, 0: line } of matchesIn(/[^\n]+/gu, text)) {
    for (const { from, to } of inLine(line)) found.push({ from: index + from, to: index + to });
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

const inLine = onceByText(
  (line): readonly Repeated[] => {
    const found: Repeated[] = [];
    for (let length = shortest; length <= longest; length++) {
      let same = 0;
      for (let at = length; at < line.length; at++) {
        same = line.charCodeAt(at) === line.charCodeAt(at - length) ? same + 1 : 0;
        if (same < length || !isWhole(line.slice(at - length + 1, at + 1), line.charAt(at - 2 * length)))
          continue;
        const [from, to] = [at - 2 * length + 1, at + 1];
        same = 0;
        if (found.every((other) => to <= other.from || other.to <= from)) found.push({ from, to });
        if (found.length === mostOfLine) return found;
      }
    }
    return found;
  },
  longestRemembered,
  mostRemembered,
);

/** Ideographs alone, a year, or a clause with its mark behind another's; longer sentences are told as those printed twice. */
function isWhole(words: string, before: string): boolean {
  if (words.length <= longestWords && /^[\u3400-\u9fff]+$/u.test(words)) return !/^(.)\1*$/u.test(words);
  if (/^20\d\d年$/u.test(words)) return true;
  return (
    words.length >= shortestClause &&
    /^[\u3400-\u9fff]+(?:[，；]|(?<=^.{0,9})。)$/u.test(words) &&
    (before === '' || /[^\u3400-\u9fff]/u.test(before))
  );
}

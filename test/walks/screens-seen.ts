import { seriousFindings } from '../renderer/page.ts';
import type { WalkedHost } from './walked-host.ts';

/** What is asked of every screen of a walk. */
export interface ScreensSeen {
  look: (screen: string) => Promise<void>;
  /** what axe finds serious, with the screen it stands on */
  serious: string[];
  /** each screen with the keys and clicks that led there: what a walk that takes too many shows */
  taken: string[];
}

/** @param isExamined off where the same pages are examined by another walk */
export function screensSeen({ page, presses }: WalkedHost, isExamined: boolean): ScreensSeen {
  const serious: string[] = [];
  const taken: string[] = [];
  const look = async (screen: string): Promise<void> => {
    const { keys, clicks } = await presses();
    taken.push(`${screen} ${String(keys)}+${String(clicks)}`);
    if (isExamined) serious.push(...(await seriousFindings(page)).map((found) => `${screen}: ${found}`));
  };
  return { look, serious, taken };
}

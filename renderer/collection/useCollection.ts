import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Collection, KeptFile } from '../../shared/collection/kept.ts';
import { viewOf } from '../../shared/collection/view.ts';
import type { CollectionView } from '../../shared/collection/view.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { call } from '../call.ts';
import { takeIn } from './taking-in.ts';
import type { Progress } from './taking-in.ts';

/** An open collection and what can be done with it. */
export interface OpenCollection {
  about: Collection | undefined;
  view: CollectionView | undefined;
  /** why it could not be opened, or what could not be done */
  problems: readonly string[];
  progress: Progress | undefined;
  take: (files: readonly File[]) => Promise<void>;
  stop: () => void;
  decide: (
    kept: KeptFile,
    changes: Partial<Pick<KeptFile, 'decision' | 'left' | 'remarks'>>,
  ) => Promise<void>;
  /** whether a unit counts in the sums */
  count: (unit: string, counts: boolean) => Promise<void>;
  say: (problems: readonly string[]) => void;
}

/** The collection of that id, derived anew whenever a file comes in or something is decided. */
export function useCollection(id: string): OpenCollection {
  const [about, setAbout] = useState<Collection>();
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [last, setLast] = useState<readonly Draft[]>([]);
  const [problems, say] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<Progress>();
  const stopping = useRef<AbortController>(undefined);

  useEffect(() => {
    void call('collections.open', { id }).then(async (opened) => {
      if (!opened.ok) {
        say([opened.failure.message]);
        return;
      }
      const { about: found, files: kept, damaged } = opened.value;
      setAbout(found);
      setFiles(kept);
      say(damaged.map((path) => `${path}：记录损坏了，没有读出来。请重新收一次这个单位的文件。`));
      setLast(await lastYearOf(found));
    });
    return () => stopping.current?.abort();
  }, [id]);

  const isReading = progress !== undefined;
  const view = useMemo(() => about && viewOf(about, files, last), [about, files, last]);
  const put = useCallback((...kept: KeptFile[]): void => {
    const fresh = new Map(kept.map((file) => [file.key, file]));
    setFiles((all) => [...all.filter(({ key }) => !fresh.has(key)), ...fresh.values()]);
  }, []);
  return {
    about,
    view,
    problems,
    progress,
    say,
    take: async (given) => {
      if (given.length === 0 || isReading) return;
      const controller = new AbortController();
      stopping.current = controller;
      say([]);
      const kept: KeptFile[] = [];
      const { refusals, left } = await takeIn(id, given, controller.signal, {
        // all of them in one go: the list is not derived anew for each
        kept: (file) => void kept.push(file),
        progress: setProgress,
      });
      put(...kept);
      setProgress(undefined);
      say([
        ...refusals,
        ...(left > 0
          ? [`停下了，还有 ${String(left)} 个文件没有读。再拖一次就接着读，读过的不会重复。`]
          : []),
      ]);
    },
    stop: () => stopping.current?.abort(),
    count: async (unit, counts) => {
      if (!about) return;
      const others = about.uncounted.filter((one) => one !== unit);
      const next = { ...about, uncounted: counts ? others : [...others, unit] };
      // shown at once, and taken back where it could not be kept
      setAbout(next);
      const saved = await call('collections.save', next);
      if (saved.ok) return;
      setAbout(about);
      say([saved.failure.message]);
    },
    decide: async (kept, changes) => {
      const next = { ...kept, ...changes };
      const { key, decision, left, remarks } = next;
      put(next);
      const decided = await call('collections.decide', { id, key, decision, left: [...left], remarks });
      if (decided.ok) return;
      put(kept);
      say([decided.failure.message]);
    },
  };
}

/** The reports of the collection of the year before, where one is kept; of several the one of the same office. */
async function lastYearOf({ year, office }: Collection): Promise<Draft[]> {
  const listed = await call('collections.list', {});
  if (!listed.ok) return [];
  const before = listed.value.collections.filter((one) => one.year === year - 1);
  const chosen = before.find((one) => one.office === office) ?? before[0];
  if (!chosen) return [];
  const opened = await call('collections.open', { id: chosen.id });
  if (!opened.ok) return [];
  return opened.value.files.flatMap(({ reports }) =>
    reports.map(({ draft }) => draft).filter((draft) => draft.year === year - 1),
  );
}

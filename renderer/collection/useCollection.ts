import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { collectedOf } from '../../shared/collection/collected.ts';
import type { Collected, Line } from '../../shared/collection/collected.ts';
import type { Collection, CollectionChanges, Decided, KeptFile } from '../../shared/collection/kept.ts';
import { decidedLines, sumsOf } from '../../shared/collection/view.ts';
import type { CountedSums } from '../../shared/collection/view.ts';
import { call } from '../call.ts';
import { earlierYears } from './earlier-years.ts';
import type { EarlierYears } from './earlier-years.ts';
import type { Incoming } from './incoming.ts';
import { keepFiles } from './keep-files.ts';
import type { Progress } from './keep-files.ts';

/** Something that was done and can be undone. */
export interface Done {
  words: string;
  undo: () => Promise<void>;
}

/** An open collection and what can be done with it. */
export interface OpenCollection {
  about: Collection | undefined;
  /** what its files say; undefined until they are there */
  collected: Collected | undefined;
  /** the roll with what was decided */
  lines: readonly Line[];
  sums: CountedSums | undefined;
  earlier: EarlierYears;
  /** files that were dropped and did not come in before the program was stopped */
  awaited: readonly string[];
  /** why it could not be opened, or what could not be done */
  problems: readonly string[];
  done: Done | undefined;
  progress: Progress | undefined;
  take: (files: readonly Incoming[], refusals?: readonly string[]) => Promise<void>;
  stop: () => void;
  decide: (kept: KeptFile, changes: Partial<Decided>) => Promise<void>;
  /** changes what the collection is; `words` say what was done, where it can be undone */
  change: (changes: CollectionChanges, words?: string) => Promise<void>;
  /** keeps of which unit files are, as `unit` says */
  assign: (files: readonly Pick<KeptFile, 'key' | 'unit'>[]) => Promise<void>;
  remove: (kept: KeptFile) => Promise<void>;
  restore: (key: string) => Promise<void>;
  say: (problems: readonly string[]) => void;
  did: (done: Done | undefined) => void;
}

const noYears: EarlierYears = { reports: [], from: [] };

/** The collection of that id. What its files say is derived anew when a file comes or goes, never by a decision. */
export function useCollection(id: string): OpenCollection {
  const [about, setAbout] = useState<Collection>();
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  /** the same, at once: a decision and the words of its unit may be kept in one go, before the page is drawn anew */
  const latest = useRef(decided);
  const [earlier, setEarlier] = useState(noYears);
  const [problems, say] = useState<readonly string[]>([]);
  const [done, did] = useState<Done>();
  const [progress, setProgress] = useState<Progress>();
  const stopping = useRef<AbortController>(undefined);

  const put = useCallback((...kept: KeptFile[]): void => {
    const fresh = new Map(kept.map((file) => [file.key, file]));
    setFiles((all) => [...all.filter(({ key }) => !fresh.has(key)), ...fresh.values()]);
    latest.current = new Map([...latest.current, ...fresh]);
    setDecided(latest.current);
  }, []);

  useEffect(() => {
    void call('collections.open', { id }).then(async (opened) => {
      if (!opened.ok) {
        say([opened.failure.message]);
        return;
      }
      const { about: found, files: kept, damaged } = opened.value;
      setEarlier(await earlierYears(found));
      setAbout(found);
      put(...kept);
      say(damaged.map((path) => `${path}：记录损坏了，没有读出来。请重新收一次这个单位的文件。`));
    });
    return () => stopping.current?.abort();
  }, [id, put]);

  const isReading = progress !== undefined;
  const year = about?.year;
  const units = about?.units;
  const collected = useMemo(
    () =>
      year === undefined || units === undefined
        ? undefined
        : collectedOf({ year, units }, files, earlier.reports),
    [year, units, files, earlier],
  );
  const lines = useMemo(() => (collected ? decidedLines(collected, decided) : []), [collected, decided]);
  const uncounted = about?.uncounted;
  const sums = useMemo(
    () => (collected && uncounted ? sumsOf(collected, new Set(uncounted)) : undefined),
    [collected, uncounted],
  );
  const awaited = useMemo(() => {
    const there = new Set(files.map(({ file }) => file));
    return (about?.awaited ?? []).filter((name) => !there.has(name));
  }, [about, files]);

  const save = async (changes: CollectionChanges): Promise<boolean> => {
    if (!about) return false;
    // shown at once, and taken back where it could not be kept
    setAbout((now) => now && { ...now, ...changes });
    const saved = await call('collections.save', { id, ...changes });
    if (saved.ok) return true;
    setAbout(about);
    say([saved.failure.message]);
    return false;
  };
  const assign: OpenCollection['assign'] = async (which) => {
    for (const { key, unit } of which) {
      const assigned = await call('collections.assign', { id, key, unit });
      if (assigned.ok) put(assigned.value.file);
      else say([assigned.failure.message]);
    }
  };
  const restore = async (key: string): Promise<void> => {
    const restored = await call('collections.restoreFile', { id, key });
    if (!restored.ok) {
      say([restored.failure.message]);
      return;
    }
    put(restored.value.file);
    did(undefined);
  };
  return {
    about,
    collected,
    lines,
    sums,
    earlier,
    awaited: isReading ? [] : awaited,
    problems,
    done,
    progress,
    say,
    did,
    assign,
    restore,
    take: async (given, refusals = []) => {
      if (!about) return;
      if (isReading) {
        say(['正在收上一批文件，刚才拖来的没有收。请等这一批收完，再拖一次。']);
        return;
      }
      if (given.length === 0) {
        if (refusals.length > 0) say(refusals);
        return;
      }
      const controller = new AbortController();
      stopping.current = controller;
      say([]);
      setProgress({ done: 0, all: given.length, name: '' });
      const names = new Set([...awaited, ...given.map(({ name }) => name)]);
      // written down first: what a stop or a power cut leaves out is asked for by name
      await save({ awaited: [...names] });
      const kept: KeptFile[] = [];
      const refused = await keepFiles(id, given, controller.signal, {
        // shown all in one go: the roll is not made anew for each
        kept: (file) => {
          kept.push(file);
          names.delete(file.file);
        },
        progress: setProgress,
      });
      put(...kept);
      setProgress(undefined);
      await save({ awaited: [...names] });
      say([...refusals, ...refused]);
    },
    stop: () => stopping.current?.abort(),
    change: async (changes, words) => {
      if (!about) return;
      const { office, units: listed, uncounted: left, awaited: waiting } = about;
      if ((await save(changes)) && words !== undefined)
        did({
          words,
          undo: async () => {
            await save({ office, units: listed, uncounted: left, awaited: waiting });
          },
        });
    },
    decide: async ({ key }, changes) => {
      const before = latest.current.get(key);
      if (!before) return;
      const { decision, left, remarks } = { ...before, ...changes };
      const put = (own: Decided): void => {
        latest.current = new Map(latest.current).set(key, own);
        setDecided(latest.current);
      };
      put({ decision, left, remarks });
      const answer = await call('collections.decide', { id, key, decision, left: [...left], remarks });
      if (answer.ok) return;
      put(before);
      say([answer.failure.message]);
    },
    remove: async (kept) => {
      const removed = await call('collections.discardFile', { id, key: kept.key });
      if (!removed.ok) {
        say([removed.failure.message]);
        return;
      }
      setFiles((all) => all.filter(({ key }) => key !== kept.key));
      did({
        words: `“${kept.file}”移到了回收站。`,
        undo: async () => {
          await restore(kept.key);
        },
      });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './bundle.ts';
import { failEveryStep } from './faults.ts';
import { fillDisk } from './full-disk.ts';
import { raceHosts } from './hosts.ts';
import { killHosts } from './kills.ts';
import { seeded } from './random.ts';

/** All of it, printed as it is found; answers how many things went wrong. `amount` 1 is the whole. */
export async function torture({ seed, amount }: { seed: number; amount: number }): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-torture-'));
  const programs = { worker: await bundled('worker'), victim: await bundled('victim') };
  let wrong = 0;
  const print = (what: string, found: readonly string[]): void => {
    wrong += found.length;
    console.log(`${found.length === 0 ? '✓' : '✗'} ${what}`);
    for (const each of found.slice(0, 20)) console.log(`    ${each}`);
  };
  try {
    console.log(`seed ${String(seed)}`);
    for (const hosts of [2, 3]) {
      const rounds = Math.ceil((10_000 / hosts) * amount);
      const figures = await raceHosts(
        programs.worker.program,
        join(folder, `hosts-${String(hosts)}`),
        hosts,
        rounds,
      );
      const sum = (of: 'acknowledged' | 'refused' | 'lost' | 'refusedLost' | 'failed'): number =>
        figures.reduce((all, each) => all + each[of], 0);
      print(
        `${String(hosts)} hosts, ${String(hosts * rounds)} rounds: ${String(sum('acknowledged'))} acknowledged, ${String(sum('lost'))} lost; ${String(sum('refused'))} refused, ${String(sum('refusedLost'))} of their texts lost; ${String(sum('failed'))} failed`,
        [...Array<string>(sum('lost') + sum('refusedLost') + sum('failed')).fill('lost')],
      );
    }
    const kills = await killHosts(
      programs.victim.program,
      join(folder, 'kills'),
      Math.ceil(1000 * amount),
      seeded(seed),
    );
    print(`${String(kills.kills)} kills: ${String(kills.acknowledged)} acknowledged steps`, kills.wrong);
    for (const { deed, steps, runs, wrong: found } of await failEveryStep(join(folder, 'faults')))
      print(`${deed}: ${String(steps)} system calls, ${String(runs)} failures`, found);
    const full = await fillDisk(folder);
    if ('notRun' in full) console.log(`未运行：装满的小磁盘。原因：${full.notRun}`);
    else print(`a full disk: ${String(full.refused)} saves refused`, full.wrong);
    return wrong;
  } finally {
    await Promise.all([programs.worker.remove(), programs.victim.remove()]);
    await rm(folder, { recursive: true, force: true });
  }
}

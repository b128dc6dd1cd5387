import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Refused } from '../../shared/result.ts';
import { isoDay } from '../../shared/words/iso-day.ts';
import type { Deliver } from '../host.ts';
import type { DraftStore } from '../store/draft-store.ts';
import { pack } from '../store/package/pack.ts';
import { sourceOfBase64 } from '../store/package/file-source.ts';
import { lookIntoPackage, unpack } from '../store/package/unpack.ts';

type Calls = 'packages.pack' | 'packages.look' | 'packages.unpack';

export function packageServices(store: DraftStore, deliver: Deliver): Handlers<Calls> {
  return {
    'packages.pack': async ({ ids }) => {
      const packed = await pack(store, ids);
      if (!packed.ok) return packed;
      const { bytes, drafts, left } = packed.value;
      const delivered = await deliver({
        fileName: `年报草稿-${isoDay(new Date()).replaceAll('-', '')}.nianbao`,
        bytes,
      });
      return delivered.ok ? ok({ delivery: delivered.value, drafts, left }) : delivered;
    },
    'packages.look': async ({ name, base64 }) => {
      const looked = await lookIntoPackage(store, sourceOfBase64(base64));
      return looked.ok ? ok({ drafts: looked.value }) : named(name, looked);
    },
    'packages.unpack': async ({ name, base64, skip }) => {
      const done = await unpack(store, sourceOfBase64(base64), skip);
      return done.ok ? ok({ drafts: done.value }) : named(name, done);
    },
  };
}

function named(name: string, { failure }: Refused): Refused {
  return { ok: false, failure: { ...failure, message: `${name}：${failure.message}` } };
}

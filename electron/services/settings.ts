import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import { done } from './done.ts';

/** The calls for what holds for every draft. */
export function settingsServices(store: SettingsStore): Handlers<'settings.get' | 'settings.save'> {
  return {
    'settings.get': async () => {
      const organ = await store.organ();
      return organ.ok ? ok({ organ: organ.value }) : organ;
    },
    'settings.save': async ({ organ }) => done(await store.saveOrgan(organ)),
  };
}

import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { SettingsStore } from '../store/settings-store.ts';

export function settingsServices(store: SettingsStore): Handlers<'settings.get' | 'settings.save'> {
  return {
    'settings.get': async () => {
      const organ = await store.organ();
      return organ.ok ? ok({ organ: organ.value }) : organ;
    },
    'settings.save': async ({ organ }) => {
      const saved = await store.saveOrgan(organ);
      return saved.ok ? ok({}) : saved;
    },
  };
}

import { ok } from '../../shared/result.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { Handlers } from './handlers.ts';

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

import { call } from '../call.ts';
import { offerDelivery } from '../files/download.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** Hands over drafts with their versions as one .nianbao file, all without ids; answers in words what came of it. */
export async function handOverPackage(ids: readonly string[]): Promise<Result<string | undefined>> {
  const packed = await call('packages.pack', { ids: [...ids] });
  if (!packed.ok) return packed;
  const { delivery, drafts, left } = packed.value;
  if (delivery.kind === 'cancelled') return ok(undefined);
  offerDelivery(delivery);
  const where = delivery.kind === 'saved' ? delivery.path : `下载文件夹里的“${delivery.fileName}”`;
  const missing = left.length === 0 ? '' : `有没装进去的：${left.join(' ')}`;
  return ok(
    `${String(drafts - left.length)} 份草稿连同历史版本存成了一个文件：${where}。发给别人，或者拷到另一台电脑，在那边的“年报”里打开。${missing}`,
  );
}

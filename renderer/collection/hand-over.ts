import type { Delivery } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { isoDay } from '../../shared/words/iso-day.ts';
import { offerDelivery } from '../files/download.ts';

/** The date of letters that leave today, in local time. */
export function today(): string {
  return isoDay(new Date());
}

/** Hands a finished file over the host's way; answers what there is to say about it. */
export async function handOver(
  making: () => Promise<Result<Delivery | { delivery: Delivery }>>,
): Promise<string[]> {
  const made = await making();
  if (!made.ok) return [made.failure.message];
  const delivery = 'delivery' in made.value ? made.value.delivery : made.value;
  return delivered(delivery);
}

/** Offers a finished file where the host leaves that to the page; answers what there is to say about it. */
export function delivered(delivery: Delivery): string[] {
  offerDelivery(delivery);
  return delivery.kind === 'saved' ? [`已经存到 ${delivery.path}`] : [];
}

import type { Handlers } from '../../shared/contract.ts';
import { editions, findEdition } from '../../shared/form/editions/index.ts';
import { fail, ok } from '../../shared/result.ts';

export function editionServices(): Handlers<'editions.get'> {
  return {
    'editions.get': ({ id }) => {
      if (id === undefined) return ok({ editions });
      const edition = findEdition(id);
      if (edition) return ok({ editions: [edition] });
      const known = editions.map((each) => each.id).join('、');
      return fail('notFound', `没有编号为“${id}”的报告格式，可用的是 ${known}。请改正后再试。`);
    },
  };
}

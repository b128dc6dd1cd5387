import { describe, expect, it } from 'vitest';
import { editions } from '../../../shared/form/editions/index.ts';
import { edition2021 } from '../../../shared/form/editions/2021.ts';
import type { Edition } from '../../../shared/form/edition.ts';
import { statementsOf } from '../../../shared/statements/list/list.ts';
import { claimsOf } from '../../../shared/statements/reading/read-text.ts';

const cellsSaid = (edition: Edition, text: string): string[] =>
  claimsOf(edition, 2025, 'overview', text).flatMap((claim) =>
    claim.kind === 'counted' ? claim.readings.flatMap(({ cells }) => cells) : [],
  );

describe.each(editions.map((edition) => [edition.id, edition] as const))('statements of %s', (_, edition) => {
  const examples = statementsOf(edition).flatMap(({ examples: own = [] }) => own);
  it.each(examples)('%s', (example) => {
    const claims = claimsOf(edition, 2025, 'overview', example);
    expect(claims.some((claim) => claim.kind === 'counted' && claim.figure.value.eq(12))).toBe(true);
  });
});

describe('an edition with a further kind of applicant and a further outcome', () => {
  // what the next notice may bring: labels alone tell what sentences say
  const text = JSON.stringify(edition2021)
    .replace('{"id":"business",', '{"id":"media","label":"新闻媒体"},{"id":"business",')
    .replace(
      '{"id":"refused.stateSecret",',
      '{"id":"refused.workSecret","label":"9.属于工作秘密"},{"id":"refused.stateSecret",',
    );
  const third = { ...(JSON.parse(text) as Edition), id: 'third' };
  it('is read by its labels', () => {
    expect(cellsSaid(third, '收到政府信息公开申请中，新闻媒体3件。')).toContain('requests.new.media');
    expect(cellsSaid(third, '政府信息公开申请因属于工作秘密不予公开2件。')).toContain(
      'requests.refused.workSecret.total',
    );
    expect(cellsSaid(third, '政府信息公开申请不予公开2件。')).toContain('requests.refused.workSecret.total');
  });
});

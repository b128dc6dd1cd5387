import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/recognise/pages/plain-text.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { seedDraft, seedIds, seedText } from '../../cases/seeds.ts';

function read(id: (typeof seedIds)[number]): Recognised {
  const result = recognise(plainText(seedText(id)));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const messages = (id: (typeof seedIds)[number]): string =>
  read(id)
    .notes.map(({ message }) => message)
    .join('\n');

describe.each(seedIds)('seed %s', (id) => {
  it('is read cell for cell', () => {
    expect(read(id).draft.cells).toEqual(seedDraft(id).cells);
  });
  it('is read word for word', () => {
    const { draft } = read(id);
    const expected = seedDraft(id);
    expect(draft.texts).toEqual(expected.texts);
    expect([draft.title, draft.year, draft.edition, draft.signature]).toEqual([
      expected.title,
      expected.year,
      expected.edition,
      expected.signature,
    ]);
    expect({ ...draft.organ, level: '' }).toEqual({ ...expected.organ, level: '' });
  });
});

it('says what was repaired in each', () => {
  expect(messages('000')).toBe('');
  expect(messages('002')).toBe('');
  expect(messages('001')).toContain('表四应有 15 个数，却有 16 个');
  expect(messages('003')).toContain('的标签缺失，按顺序认作「（一）予以公开」到「8.属于行政查询事项」');
  expect(messages('004')).toContain('表三每行应有 7 个数，却只印了 6 个，缺了一列');
});

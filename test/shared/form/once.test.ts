import { expect, it } from 'vitest';
import { anySoFar } from '../../../shared/form/once.ts';

it('each thing of a list that grows is asked once, and what was found stays found', () => {
  const asked: number[] = [];
  const isBigThere = anySoFar<{ size: number }>(({ size }) => {
    asked.push(size);
    return size > 9;
  });
  const list = [{ size: 1 }, { size: 2 }];
  expect(isBigThere(list)).toBe(false);
  list.push({ size: 10 });
  expect(isBigThere(list)).toBe(true);
  list.push({ size: 3 });
  expect(isBigThere(list)).toBe(true);
  expect(isBigThere([{ size: 4 }])).toBe(false);
  expect(asked).toEqual([1, 2, 10, 4]);
});

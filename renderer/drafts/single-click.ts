import type { MouseEvent } from 'react';

/**
 * Does nothing on the second click of a double click: the first may have put something else under the mouse, such as
 * another draft's button or the answer to a question nobody has read.
 */
export function onSingleClick(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act();
  };
}

interface PageKey {
  key: string;
  held?: readonly ('control' | 'shift')[];
}

/** The page's own keys, so that a menu does exactly what its key does. */
const pageKeys = {
  save: { key: 'S', held: ['control'] },
  undo: { key: 'Z', held: ['control'] },
  redo: { key: 'Y', held: ['control'] },
  find: { key: 'F', held: ['control'] },
  replace: { key: 'H', held: ['control'] },
  nextPane: { key: 'F6' },
} as const satisfies Record<string, PageKey>;

type KeyName = keyof typeof pageKeys;

/** Presses a key in the page. */
export function pressKey(contents: Pick<Electron.WebContents, 'sendInputEvent'>, name: KeyName): void {
  const pressed: PageKey = pageKeys[name];
  for (const type of ['keyDown', 'keyUp'] as const)
    contents.sendInputEvent({ type, keyCode: pressed.key, modifiers: [...(pressed.held ?? [])] });
}

/** How a menu names the key. */
export function acceleratorOf(name: KeyName): string {
  const pressed: PageKey = pageKeys[name];
  return [
    ...(pressed.held ?? []).map((each) => (each === 'control' ? 'CmdOrCtrl' : 'Shift')),
    pressed.key,
  ].join('+');
}

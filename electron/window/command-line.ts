/**
 * What stands behind the program's name when it is called as a command, such as `nianbao check …`; undefined where it
 * is started to be used. Commands are plain words; files have a dot or a slash, Electron's own switches two dashes.
 */
export function commandOf(argv: readonly string[], isPackaged: boolean): string[] | undefined {
  // unpackaged, the first argument is the program's folder
  const [first, ...rest] = argv.slice(isPackaged ? 1 : 2);
  if (first === undefined || first === 'open') return undefined;
  return /^[a-z]+$/u.test(first) || first === '--help' || first === '-h' ? [first, ...rest] : undefined;
}

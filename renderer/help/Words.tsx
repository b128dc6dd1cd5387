/** What a control or a key is marked with in the words of the help. */
const marked = /\[([^\]]+)\]|\{([^}]+)\}/u;

/** Words with the controls and keys they name set off. */
export function Words({ text }: { text: string }) {
  // the words between, then what was in either kind of bracket
  const parts: readonly (string | undefined)[] = text.split(marked);
  return parts.map((part, index) => {
    if (part === undefined || part === '') return null;
    if (index % 3 === 0) return part;
    return index % 3 === 1 ? <b key={index}>{part}</b> : <kbd key={index}>{part}</kbd>;
  });
}

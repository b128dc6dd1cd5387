/** A short mark of some words (FNV-1a, 32 bits): it tells change from change, it proves nothing. */
export function markOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

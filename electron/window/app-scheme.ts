/** The page's own scheme: unlike file://, it has an origin, headers and no way to other files. */
export const scheme = 'app';
const host = 'bundle';
/** What a window opens. */
export const startUrl = `${scheme}://${host}/`;

/** Whether a URL is one of our page's. `origin` is 'null' for such schemes in Node, so protocol and host are compared. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host: named, username, password } = new URL(url);
  return protocol === `${scheme}:` && named === host && username === '' && password === '';
}

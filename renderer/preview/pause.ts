/** How long work may go on before the page answers again, in milliseconds. */
const spell = 24;

/** Lets the page answer where work has gone on long enough; otherwise it goes on at once. */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < spell) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

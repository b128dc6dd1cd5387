/** Runs that once the first paint is done and nothing else is: a frame comes before the paint, what is idle after it. */
export function afterFirstPaint(run: () => void): void {
  requestAnimationFrame(() => requestIdleCallback(run));
}

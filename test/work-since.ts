/** From now on: asked later, the milliseconds of this process's own work since. What else the machine does counts little. */
export function workSince(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

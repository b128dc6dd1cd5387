const two = (value: number): string => String(value).padStart(2, '0');

/** 09:05 */
export function clockOf(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** When something was saved, as short as the day allows: 今天 09:05, 昨天 17:30, 1月15日 09:05, 2025年1月15日. */
export function whenOf(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '时间不明';
  const dayOf = (of: Date): number => Date.UTC(of.getFullYear(), of.getMonth(), of.getDate()) / 86_400_000;
  const days = dayOf(now) - dayOf(date);
  if (days === 0) return `今天 ${clockOf(date)}`;
  if (days === 1) return `昨天 ${clockOf(date)}`;
  const monthDay = `${String(date.getMonth() + 1)}月${String(date.getDate())}日`;
  return date.getFullYear() === now.getFullYear()
    ? `${monthDay} ${clockOf(date)}`
    : `${String(date.getFullYear())}年${monthDay}`;
}

import { createStore } from 'zustand/vanilla';
import type { TopicId } from './topics/index.ts';

/** Which page of the help lies over the screen; null for none. */
export const showing = createStore<{ topic: TopicId | null }>(() => ({ topic: null }));

/** Opens the help over whatever is on show, which stays as it is. */
export function openHelp(topic: TopicId): void {
  showing.setState({ topic });
}
export function closeHelp(): void {
  showing.setState({ topic: null });
}

import { createStore } from 'zustand/vanilla';
import type { RuleId } from '../../shared/check/index.ts';

/** Whether the book of rules lies over the screen, and at which rule it was opened. */
export const showing = createStore<{ isOpen: boolean; rule: RuleId | null }>(() => ({
  isOpen: false,
  rule: null,
}));

/** Opens the book of rules over whatever is on show, at one of them if one is asked about. */
export function openRules(rule: RuleId | null = null): void {
  showing.setState({ isOpen: true, rule });
}
export function closeRules(): void {
  showing.setState({ isOpen: false });
}

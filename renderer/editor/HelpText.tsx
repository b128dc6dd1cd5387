import type { Help } from '../../shared/form/edition.ts';

/** A help text with where it comes from: only what the rules say is shown as a rule. */
export function HelpText({ help }: { help: Help }) {
  return (
    <p className="help">
      {help.text}
      {help.basis === 'official' && help.clause !== undefined && <cite>依据：{help.clause}</cite>}
      {help.basis === 'practice' && <cite>各地常见做法</cite>}
    </p>
  );
}

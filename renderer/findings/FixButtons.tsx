import type { Finding } from '../../shared/check/index.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { fixesOf } from './fixes.ts';

/** What mends a finding in one click, if anything does. @param before called ahead of the mending */
export function FixButtons({ of: finding, before }: { of: Finding; before?: () => void }) {
  const { editing } = useDesk();
  // fixes name what stands in the draft, so they are worked out anew with it
  useEditing(({ draft }) => draft);
  return (
    <>
      {fixesOf(editing.getState(), finding).map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="fix"
          onClick={() => {
            before?.();
            run(editing.getState());
          }}
        >
          {label}
        </button>
      ))}
    </>
  );
}

import './findings.css';

/** The mark in the place of findings where there are none. */
export function NothingFound() {
  return (
    <p className="nothing-mark" role="status">
      没有发现问题
    </p>
  );
}

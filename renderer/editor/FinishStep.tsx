import { Export } from './Export.tsx';

/** The report as it will be, and the way out of the program. */
export function FinishStep() {
  return (
    <div className="step">
      <h2>预览与导出</h2>
      <Export />
    </div>
  );
}

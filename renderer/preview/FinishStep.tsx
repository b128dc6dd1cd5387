import { Export } from './Export.tsx';
import './preview.css';
import { Preview } from './Preview.tsx';

/** The report as it will be, and the way out of the program. */
export function FinishStep() {
  return (
    <div className="finish-step">
      <Preview />
      <div className="finish-side">
        <h2>预览与导出</h2>
        <Export />
      </div>
    </div>
  );
}

import { TextField } from '../text/TextField.tsx';

/** The untitled text before section one. The official form has none; most filed reports do. */
export function PreambleStep() {
  return (
    <div className="step wide">
      <h2>前言</h2>
      <p className="help">
        放在第一部分之前，没有标题。国办的格式里没有这一段，可以不写；多数单位会写明编制依据、统计期限、电子版在哪里查阅和联系方式。
        <cite>各地常见做法</cite>
      </p>
      <TextField id="preamble" label="正文" rows={12} placeholder="一行一段。" />
    </div>
  );
}

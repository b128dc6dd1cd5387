/** The columns of the printed grid at their widths, in shares of the whole. */
export function Columns({ widths }: { widths: readonly number[] }) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} style={{ width: `${String((width / whole) * 100)}%` }} />
      ))}
    </colgroup>
  );
}

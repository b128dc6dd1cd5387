const looks = [
  ['unfilled', '没填'],
  ['automatic', '自动合计'],
  ['error', '对不上'],
] as const;

/** What the looks of a cell mean. */
export function Legend() {
  return (
    <ul className="legend" aria-label="格子的样子">
      {looks.map(([look, name]) => (
        <li key={look}>
          <i className={`cell ${look}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

interface Option<V> {
  value: V;
  label: string;
}
interface Props<V> {
  id: string;
  /** undefined where nothing has been chosen yet: then `placeholder` is shown */
  value: V | undefined;
  options: readonly Option<V>[];
  placeholder?: string;
  onChange: (value: V) => void;
}

/** The platform's list of which one is chosen; its label names it by `htmlFor`. */
export function Select<V extends string | number>({ id, value, options, placeholder, onChange }: Props<V>) {
  return (
    <select
      id={id}
      className={value === undefined ? 'select unchosen' : 'select'}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {value === undefined && (
        <option value="" disabled hidden>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

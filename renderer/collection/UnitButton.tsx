import { Button } from '../controls/Button.tsx';

/** A unit's name, which leads to the unit. */
export function UnitButton({ unit, open }: { unit: string; open: (unit: string) => void }) {
  return (
    <Button
      kind="plain"
      onClick={() => {
        open(unit);
      }}
    >
      {unit}
    </Button>
  );
}

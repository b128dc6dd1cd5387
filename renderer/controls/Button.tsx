import type { ComponentProps, MouseEvent } from 'react';
import { classes } from './classes.ts';

interface Props extends ComponentProps<'button'> {
  /** `primary` leads on, `danger` gives something up, `plain` looks like words of the line it stands in */
  kind?: 'primary' | 'danger' | 'plain' | undefined;
  size?: 'small' | 'large' | undefined;
  /** what it began is still being done: it keeps the focus, shows that it works and does nothing more */
  busy?: boolean;
}

/** The platform's button. Of type `button`, so that only the one that says `submit` sends a form. */
export function Button({ kind, size, busy = false, className, onClick, children, ...rest }: Props) {
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // Enter in a field presses the button of its form too
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={classes('button', kind, size, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {children}
    </button>
  );
}

import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

interface Props extends ComponentProps<'input'> {
  /** what stands in it cannot be used; why is said beside it */
  isWrong?: boolean;
}

/** The platform's field of one line, which input methods know best. What was typed in other forms is not offered. */
export function Input({ isWrong = false, className, ...rest }: Props) {
  return (
    <input
      autoComplete="off"
      {...rest}
      className={classes('input', className)}
      aria-invalid={isWrong || undefined}
    />
  );
}

import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface Props {
  kind: 'success' | 'info' | 'warning' | 'error';
  title: string;
  /** more about it, and what can be done */
  children?: ReactNode;
  /** buttons at its end */
  action?: ReactNode;
  /** given where it comes up by itself and no element around it is told to be read out */
  role?: 'alert' | 'status';
  className?: string;
}

/** A note that stands out from the page: what was done, what is so, what is doubtful, what went wrong. */
export function Alert({ kind, title, children, action, role, className }: Props) {
  return (
    <div className={classes('alert', kind, className)} role={role}>
      <div className="alert-words">
        <p className="alert-title">{title}</p>
        {children !== undefined && <div className="alert-more">{children}</div>}
      </div>
      {action}
    </div>
  );
}

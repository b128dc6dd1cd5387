import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface Props {
  label: string;
  className: string;
  /** it was closed, by Esc or by `closeDialog` */
  onClose: () => void;
  children: ReactNode;
}

/** The platform's dialog over the page, which waits for it; closed, the keyboard is back where it was. */
export function Dialog({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={classes('dialog', className)} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  );
}

/** A button's part in the dialog it stands in: closes it. */
export function closeDialog({ currentTarget }: { currentTarget: Element }): void {
  currentTarget.closest('dialog')?.close();
}

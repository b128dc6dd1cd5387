/** What the user is asked in a window of the system, over the page, which waits. */
interface BoxQuestion {
  message: string;
  detail: string;
  /** the answer that loses nothing: what Enter, Esc and closing the window mean */
  stay: string;
  go: string;
}

/** Asks, and says whether the answer was to go on. */
export function ask(
  dialog: Pick<Electron.Dialog, 'showMessageBoxSync'>,
  { message, detail, stay, go }: BoxQuestion,
): boolean {
  const answer = dialog.showMessageBoxSync({
    type: 'warning',
    title: '年报',
    message,
    detail,
    buttons: [stay, go],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
}

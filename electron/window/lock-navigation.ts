import { isOwnUrl } from './app-scheme.ts';

/** Keeps a window on our page: it can neither go elsewhere nor open or embed anything. */
export function lockNavigation(contents: Pick<Electron.WebContents, 'on' | 'setWindowOpenHandler'>): void {
  const stay = (event: { url: string; preventDefault: () => void }): void => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

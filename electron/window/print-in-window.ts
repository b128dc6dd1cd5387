import { randomUUID } from 'node:crypto';
import { securityHeaders } from '../page/content-policy.ts';
import type { Print } from '../host.ts';
import { fail, ok } from '../../shared/result.ts';
import { scheme, startUrl } from './app-scheme.ts';
import { lockSession } from './lock-session.ts';
import type { LockedSession } from './lock-session.ts';

/** The session is of the printing alone and in memory, so that nothing of a report stays behind. */
type PrintSession = LockedSession & { protocol: Pick<Electron.Protocol, 'handle'> };
type PrintWindow = Pick<Electron.BrowserWindow, 'loadURL' | 'destroy'> & {
  webContents: Pick<Electron.WebContents, 'printToPDF'>;
};

/** A report's styles stand in its elements; of everything else the page may have nothing, and no script runs. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const pageNumber =
  '<div style="width:100%;text-align:center;font-size:14pt;font-family:SimSun,serif">— <span class="pageNumber"></span> —</div>';

/** Prints HTML of ours in a window that nobody sees: sandboxed, without scripts, preload script or network. */
export function printInWindow(
  session: PrintSession,
  openWindow: (options: Electron.BrowserWindowConstructorOptions) => PrintWindow,
): Print {
  const pages = new Map<string, string>();
  lockSession(session);
  session.protocol.handle(scheme, ({ url }) => {
    const html = pages.get(url);
    return new Response(html ?? null, {
      status: html === undefined ? 404 : 200,
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
      },
    });
  });
  return async (html) => {
    const url = `${startUrl}${randomUUID()}`;
    pages.set(url, html);
    const window = openWindow({
      show: false,
      webPreferences: {
        session: session as Electron.Session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        javascript: false,
        spellcheck: false,
      },
    });
    try {
      await window.loadURL(url);
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        pageSize: 'A4',
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: pageNumber,
        generateTaggedPDF: true,
      });
      return ok(pdf);
    } catch {
      return fail(
        'unavailable',
        '没能生成 PDF，草稿没有受影响。请再试一次；仍然不行，请导出 Word 后，在 Word 或 WPS 里另存为 PDF。',
      );
    } finally {
      pages.delete(url);
      window.destroy();
    }
  };
}

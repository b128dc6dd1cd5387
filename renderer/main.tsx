import './zod.ts';
import 'antd/dist/antd.css';
import './styles/theme.css';
import './styles/antd.css';
import './styles/page.css';
import './styles/home.css';
import './styles/editor.css';
import './styles/grid.css';
import './styles/carried.css';
import './styles/import.css';
import './styles/compare.css';
import './styles/text.css';
import './styles/find.css';
import './styles/findings.css';
import './styles/preview.css';
import './styles/enlarged.css';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

/**
 * The key under which antd.css was compiled; with `zeroRuntime` the looks come from that file. What antd still adds at
 * run time are its variables, six small <style>s that carry the host's nonce; styles/antd.css comes after them.
 */
const looks = { zeroRuntime: true, hashed: false, cssVar: { key: 'css-var-_R_0_' } };
/** What unfolds is told not to move: an animation cut short may end unheard, and leave a list off the screen. */
const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const theme = isStill ? { ...looks, token: { motion: false } } : looks;

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        csp={{ nonce }}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <App />
      </ConfigProvider>
    </StrictMode>,
  );
}

import './zod.ts';
import 'antd/dist/antd.css';
import './styles/theme.css';
import './styles/antd.css';
import './styles/page.css';
import './styles/home.css';
import './styles/editor.css';
import './styles/grid.css';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

/** The key under which antd.css was compiled; with it and `zeroRuntime` antd adds no <style> of its own. */
const theme = { zeroRuntime: true, hashed: false, cssVar: { key: 'css-var-_R_0_' } };

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} wave={{ disabled: true }}>
        <App />
      </ConfigProvider>
    </StrictMode>,
  );
}

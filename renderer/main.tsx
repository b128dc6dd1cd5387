import './zod.ts';
import './theme.css';
import './page.css';
import './controls/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { prepareCalls } from './call.ts';
import { beginHere } from './here.ts';

prepareCalls();
beginHere();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

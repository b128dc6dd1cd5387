import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../controls/Button.tsx';
import { closeDialog, Dialog } from '../controls/Dialog.tsx';
import { About } from './About.tsx';
import { Pieces } from './Pieces.tsx';
import { closeHelp, openHelp, showing } from './showing.ts';
import { topics } from './topics/index.ts';
import type { TopicId } from './topics/index.ts';
import './help.css';

const about = { id: 'about', title: '关于' } as const;

/** The help, over the screen it was asked from; closed, that screen is as it was, with the focus where it was. */
export function Help() {
  const topic: TopicId = useStore(showing).topic ?? 'first';
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    page.current?.scrollTo(0, 0);
  }, [topic]);
  const current = topics.find(({ id }) => id === topic);
  return (
    <Dialog label="帮助" className="help-dialog" onClose={closeHelp}>
      <nav aria-label="帮助的目录">
        <h2>帮助</h2>
        <ul>
          {[...topics, about].map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className="help-topic"
                aria-current={id === topic ? 'page' : undefined}
                onClick={() => {
                  openHelp(id);
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
        <Button onClick={closeDialog}>关闭帮助（Esc）</Button>
      </nav>
      <article ref={page} className="help-page" tabIndex={0} aria-label={(current ?? about).title}>
        <h2>{(current ?? about).title}</h2>
        {current ? <Pieces pieces={current.pieces} /> : <About />}
      </article>
    </Dialog>
  );
}

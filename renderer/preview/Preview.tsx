import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Draft } from '../../shared/draft/draft.ts';
import { call } from '../call.ts';
import { fileOf } from '../files/download.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { mendedSheet } from './mended-sheet.ts';
import { fill, paginate } from './paginate.ts';
import { pageStyles } from './page-styles.ts';
import { renderDocx } from './render-docx.ts';

/** How long after the last change the pages are made anew. */
const quietMs = 400;
/** A4 with room around it, CSS pixels. */
const sheetWidth = 826;

/** The exported Word file itself on the screen, page by page; made anew after each edit, the place kept. */
export function Preview() {
  const { navigation } = useDesk();
  const draft = useEditing((state) => state.draft);
  const frame = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ shown?: Draft; pages: number; refused?: string }>({ pages: 0 });

  useEffect(() => {
    let current = true;
    const isFirst = !shadowOf(frame.current);
    const timer = setTimeout(
      () => {
        void makePages(draft, frame.current, () => !current).then((made) => {
          if (!current || made === undefined) return;
          if (typeof made === 'string') setState((last) => ({ ...last, refused: made }));
          else setState({ shown: draft, pages: made });
          if (isFirst && frame.current) frame.current.scrollTop = navigation.getState().previewTop;
        });
      },
      isFirst ? 0 : quietMs,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [draft, navigation]);

  // read before the page takes the frame away
  useLayoutEffect(() => {
    const element = frame.current;
    return () => {
      if (element?.shadowRoot) navigation.setState({ previewTop: element.scrollTop });
    };
  }, [navigation]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      // room for a scrollbar whether there is one or not
      element.style.setProperty('--zoom', String(Math.min(1.25, (element.offsetWidth - 18) / sheetWidth)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const { shown, pages, refused } = state;
  return (
    <section className="preview" aria-label="预览">
      <p className="preview-note" role="status">
        {refused === undefined
          ? shown === undefined
            ? '正在生成预览…'
            : `约 ${String(pages)} 页。这就是导出的 Word 文件；${fontsNote}`
          : `预览没有更新：${refused}`}
      </p>
      {/* scrolled by keyboard too */}
      <div
        className="preview-frame"
        ref={frame}
        tabIndex={0}
        role="group"
        aria-label="报告页面"
        aria-busy={shown !== draft}
      />
    </section>
  );
}

const fontsNote = '分页和字体因电脑而异，以 Word 打开为准。';

function shadowOf(frame: HTMLElement | null): ShadowRoot | null {
  return frame?.shadowRoot ?? null;
}

/** Puts the pages of a draft up. How many, or why there are none; undefined where nobody waits for them any more. */
async function makePages(
  draft: Draft,
  frame: HTMLElement | null,
  isOver: () => boolean,
): Promise<number | string | undefined> {
  const answer = await call('reports.preview', { draft });
  if (isOver() || !frame) return undefined;
  if (!answer.ok) return answer.failure.message;
  try {
    const { styles, body } = await renderDocx(fileOf(answer.value.base64, ''));
    if (isOver()) return undefined;
    const root = frame.shadowRoot ?? frame.attachShadow({ mode: 'open' });
    // sheets made by script and adopted by a shadow root stay within the page's policy and touch nothing around
    root.adoptedStyleSheets = [...styles, pageStyles].map(mendedSheet);
    const pages = await paginate(root, body, isOver);
    if (!pages || isOver()) return undefined;
    const top = frame.scrollTop;
    root.replaceChildren(pages.wrapper);
    frame.scrollTop = top;
    fillInSight(frame, pages.wrapper);
    return pages.count;
  } catch {
    return '这份 Word 文件在这里显示不出来。可以直接导出，用 Word 或 WPS 打开查看。';
  }
}

/** Makes a page when it comes near: a long report has hundreds, and few are looked at. */
function fillInSight(frame: HTMLElement, wrapper: HTMLElement): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        fill(target);
        near.unobserve(target);
      }
    },
    { root: frame, rootMargin: '100% 0px' },
  );
  for (const page of wrapper.children) near.observe(page);
  watched.get(frame)?.disconnect();
  watched.set(frame, near);
}

const watched = new WeakMap<HTMLElement, IntersectionObserver>();

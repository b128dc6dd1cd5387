import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { Alert } from './controls/Alert.tsx';

interface Loaded<P> {
  default: ComponentType<P>;
}

/**
 * A screen that the first paint does without: loaded once that is done and nothing else is, or when it is asked for.
 * By then the program may be closed or another version of it be installed; that is said in its place.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loading: Promise<Loaded<P>> | undefined;
  const begin = (): Promise<Loaded<P>> =>
    (loading ??= load()
      .catch(() => NotLoaded)
      .then((component) => ({ default: component })));
  // a frame comes before the first paint, what is idle after it
  requestAnimationFrame(() => requestIdleCallback(() => void begin()));
  const Screen = lazy(begin);
  return function Later(props: P) {
    return (
      <Suspense fallback={<div className="waiting" aria-busy="true" />}>
        <Screen {...props} />
      </Suspense>
    );
  };
}

function NotLoaded() {
  return (
    <main className="refused-screen">
      <h1>这个页面没有打开</h1>
      <Alert kind="error" role="alert" title="与“年报”程序的连接断开了，程序可能已经关闭或者更新过。">
        请再打开一次“年报”，然后刷新这个页面。已经保存的草稿不会丢失。
      </Alert>
    </main>
  );
}

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../shared/result.ts';
import { showing } from './help/showing.ts';
import { beginHere } from './here.ts';
import { HomeScreen } from './home/HomeScreen.tsx';
import { later } from './later.tsx';
import { useRoute } from './route.ts';
import { showing as rulesShowing } from './rules/showing.ts';

const ImportScreen = later(async () => (await import('./import/ImportScreen.tsx')).ImportScreen);
const EditorScreen = later(async () => (await import('./editor/EditorScreen.tsx')).EditorScreen);

const CollectionsScreen = later(
  async () => (await import('./collection/CollectionsScreen.tsx')).CollectionsScreen,
);
const CollectionScreen = later(
  async () => (await import('./collection/CollectionScreen.tsx')).CollectionScreen,
);

const Help = later(async () => (await import('./help/Help.tsx')).Help);

const Rules = later(async () => (await import('./rules/Rules.tsx')).Rules);

/** The page: a screen, and the help or the book of rules where it was asked for. */
export function App() {
  const helps = useStore(showing, ({ topic }) => topic !== null);
  const explains = useStore(rulesShowing, ({ isOpen }) => isOpen);
  useEffect(beginHere, []);
  return (
    <>
      <Screen />
      {helps && <Help />}
      {explains && <Rules />}
    </>
  );
}

/** The list of drafts, a report that has just been read, or one draft. */
function Screen() {
  const route = useRoute();
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'import':
      return <ImportScreen />;
    case 'collections':
      return <CollectionsScreen />;
    case 'collection':
      return <CollectionScreen key={route.id} id={route.id} />;
    case 'draft':
      return <EditorScreen key={route.id} id={route.id} view={route.view} />;
    default:
      return assertNever(route);
  }
}

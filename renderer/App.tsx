import { assertNever } from '../shared/result.ts';
import { HomeScreen } from './home/HomeScreen.tsx';
import { later } from './later.tsx';
import { useRoute } from './route.ts';

const ImportScreen = later(async () => (await import('./import/ImportScreen.tsx')).ImportScreen);
const EditorScreen = later(async () => (await import('./editor/EditorScreen.tsx')).EditorScreen);

/** The page: the list of drafts, a report that has just been read, or one draft. */
export function App() {
  const route = useRoute();
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'import':
      return <ImportScreen />;
    case 'draft':
      return <EditorScreen key={route.id} id={route.id} view={route.view} />;
    default:
      return assertNever(route);
  }
}

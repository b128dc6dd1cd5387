import { EditorScreen } from './editor/EditorScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { ImportScreen } from './import/ImportScreen.tsx';
import { assertNever } from '../shared/result.ts';
import { useRoute } from './route.ts';

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

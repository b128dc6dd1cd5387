import { EditorScreen } from './editor/EditorScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { useRoute } from './route.ts';

/** The page: the list of drafts, or one of them. */
export function App() {
  const route = useRoute();
  return route.screen === 'home' ? <HomeScreen /> : <EditorScreen key={route.id} id={route.id} />;
}

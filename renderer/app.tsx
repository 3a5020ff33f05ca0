import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './app.css';
import { setupFocus } from './focus.ts';
import { setupKeyboard } from './keyboard.ts';
import { setupArchive } from './state/archive.ts';
import { runCommand } from './state/commands.ts';
import { setupExports } from './state/exporting.ts';
import { setupPlace } from './state/place.ts';
import { firstAnswer, setupQuestions } from './state/questions.ts';
import { setupSelection } from './state/selection.ts';
import { setupSettings } from './state/settings.ts';
import { Frame } from './views/frame.tsx';
import { loadParts } from './views/later.tsx';

setupPlace();
setupQuestions();
setupSelection();
setupExports();
setupKeyboard();
setupFocus();
const dressed = setupSettings();
void setupArchive((event) => event.kind === 'command' && runCommand(event.command));
await dressed;
await firstAnswer();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Frame />
    </StrictMode>,
  );
}
requestAnimationFrame(() => setTimeout(() => void loadParts()));

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { startingLanguage, startTranslations } from '@/i18n';
import '@/app/tokens.css';
import '@/app/base.css';

await startTranslations(startingLanguage());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

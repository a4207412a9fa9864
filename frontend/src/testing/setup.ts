import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { chooseLanguage, startTranslations } from '@/i18n';
import { handlers } from './handlers';

export const server = setupServer(...handlers);

/** jsdom has no layout: media queries answer as for a wide, light desktop unless a test says otherwise. */
export function setViewport(matching: (query: string) => boolean): void {
  window.matchMedia = (query) =>
    ({
      matches: matching(query),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}

export const desktop = (query: string) => query.includes('min-width');
export const phone = (query: string) => query.includes('max-width');

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => undefined;

// A lazily loaded page may take a busy machine a while; nothing waits longer than it has to.
configure({ asyncUtilTimeout: 8000 });

setViewport(desktop);
await startTranslations('zh');

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(async () => {
  cleanup();
  server.resetHandlers();
  setViewport(desktop);
  localStorage.clear();
  await chooseLanguage('zh');
});
afterAll(() => server.close());

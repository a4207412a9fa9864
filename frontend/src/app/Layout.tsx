import { Suspense, useEffect } from 'react';
import { NavigationType, Outlet, useLocation, useNavigationType } from 'react-router';
import { Waiting } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { ErrorBoundary } from './ErrorBoundary';
import { Footer } from './Footer';
import { Header } from './Header';
import { KeysHelp } from './KeysHelp';
import { useKeys } from './keys';
import styles from './Layout.module.css';

export function Layout() {
  const { t } = useText();
  const { pathname, hash } = useLocation();
  const navigationType = useNavigationType();
  const { helpOpen, closeHelp } = useKeys();

  useEffect(() => {
    if (navigationType !== NavigationType.Pop && !hash) window.scrollTo(0, 0);
  }, [pathname, hash, navigationType]);

  return (
    <>
      <a className={styles.skip} href="#content">
        {t('nav.skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        <ErrorBoundary key={pathname}>
          <Suspense
            fallback={
              <div className={styles.waiting}>
                <Waiting lines={14} />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <KeysHelp open={helpOpen} onClose={closeHelp} />
    </>
  );
}

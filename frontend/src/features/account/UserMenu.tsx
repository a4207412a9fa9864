import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { UserIcon } from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import { useSession, useSignOut } from './queries';
import styles from './UserMenu.module.css';

/** Who is signed in, with the way out; or the way in. */
export function UserMenu() {
  const text = useText();
  const { t } = text;
  const location = useLocation();
  const { data } = useSession();
  const signOut = useSignOut();
  const menu = useRef<HTMLDetailsElement>(null);
  const user = data?.user;

  useEffect(() => {
    const close = (event: Event) => {
      const target = event.target;
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event.type === 'click' && target instanceof Node && menu.current?.contains(target))
        return;
      if (menu.current) menu.current.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  if (!user) {
    const next = location.pathname + location.search;
    return (
      <Link
        className={styles.control}
        aria-label={t('account.signIn')}
        to={
          location.pathname === '/sign-in'
            ? '/sign-in'
            : `/sign-in?${new URLSearchParams({ next })}`
        }
      >
        <UserIcon />
        <span className={styles.word}>{t('account.signIn')}</span>
      </Link>
    );
  }
  return (
    <details ref={menu} className={styles.menu} data-layer>
      <summary className={styles.control}>
        <UserIcon />
        <span className={styles.word}>{user.display_name || user.email}</span>
      </summary>
      <div className={styles.panel}>
        <p className={styles.name}>{user.display_name || user.email}</p>
        <p className={styles.fact}>{user.email}</p>
        <p className={styles.fact}>
          {[text.term('role', user.role), user.organisation && text.name(user.organisation)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <button type="button" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
          {t('account.signOut')}
        </button>
      </div>
    </details>
  );
}

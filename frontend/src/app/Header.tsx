import { Link, NavLink, useLocation, useSearchParams } from 'react-router';
import { DeviceIcon, MoonIcon, SunIcon } from '@/components/ui/icons';
import { UserMenu } from '@/features/account/UserMenu';
import { SearchBox } from '@/features/search/SearchBox';
import { chooseLanguage } from '@/i18n';
import { useText } from '@/i18n/useText';
import { useScheme, type SchemeChoice } from '@/lib/scheme';
import styles from './Layout.module.css';

const followingScheme: Record<SchemeChoice, SchemeChoice> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const schemeIcons = { system: DeviceIcon, light: SunIcon, dark: MoonIcon };

export function Header() {
  const { t } = useText();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const home = pathname === '/';
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label={t('nav.homeLabel')}>
          <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
            <g fill="none" stroke="currentColor" strokeWidth="2.4">
              <circle cx="8.2" cy="12" r="5.8" />
              <circle cx="15.8" cy="12" r="5.8" />
            </g>
          </svg>
          忻链 <span>Xinlian</span>
        </Link>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <NavLink to="/suppliers">{t('nav.suppliers')}</NavLink>
        </nav>
        {!home && (
          <div className={styles.box}>
            <SearchBox query={pathname === '/search' ? (params.get('q') ?? '') : ''} />
          </div>
        )}
        <div className={styles.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
          <UserMenu />
        </div>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { lang } = useText();
  const [params, setParams] = useSearchParams();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={styles.tool}
      lang={other}
      aria-label={other === 'en' ? 'English' : '中文'}
      onClick={() => {
        void chooseLanguage(other);
        if (params.has('lang')) {
          const next = new URLSearchParams(params);
          next.delete('lang');
          setParams(next, { replace: true });
        }
      }}
    >
      {other === 'en' ? 'EN' : '中文'}
    </button>
  );
}

function SchemeSwitch() {
  const { t } = useText();
  const { choice, choose } = useScheme();
  const Icon = schemeIcons[choice];
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t('scheme.label', { scheme: t(`scheme.${choice}`) })}
      title={t('scheme.label', { scheme: t(`scheme.${choice}`) })}
      onClick={() => choose(followingScheme[choice])}
    >
      <Icon />
    </button>
  );
}
